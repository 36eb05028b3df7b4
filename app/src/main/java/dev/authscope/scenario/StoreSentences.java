package dev.authscope.scenario;

import dev.authscope.server.session.StoreNotice;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** What a run could not use, in the user's words, and what it goes on with. */
public final class StoreSentences {

    private StoreSentences() {}

    /** What is wrong, and what the run uses instead. */
    public static String of(StoreNotice notice, Language language) {
        Texts texts = texts(language);
        return switch (notice) {
            case StoreNotice.RedisNotUsed problem -> why(problem, language) + " " + texts.get("redis.instead");
            case StoreNotice.FileInUse file -> texts.get("file.inUse", file.node(), file.folder(), file.instead());
            case StoreNotice.PortInUse port -> texts.get("port.inUse", port.node(), port.port(), port.instead());
        };
    }

    /** What is wrong with a Redis, alone. */
    public static String why(StoreNotice.RedisNotUsed problem, Language language) {
        Texts texts = texts(language);
        return switch (problem) {
            case StoreNotice.NoRedisAddress none -> texts.get("redis.address", none.text());
            case StoreNotice.RedisElsewhere there -> texts.get("redis.elsewhere", there.host(), there.port());
            case StoreNotice.RedisSilent silent -> texts.get("redis.silent", silent.address());
            case StoreNotice.RedisPassword locked -> texts.get("redis.password", locked.address(), locked.port());
            case StoreNotice.RedisTooOld old -> texts.get("redis.version", old.address(), old.version(),
                    old.oldest());
            case StoreNotice.RedisWithReplica ignored -> texts.get("redis.replica");
        };
    }

    private static Texts texts(Language language) {
        return Texts.load(language, "stores");
    }
}
