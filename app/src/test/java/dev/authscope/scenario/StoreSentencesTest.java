package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.authscope.server.session.StoreNotice;
import dev.authscope.texts.Language;

class StoreSentencesTest {

    private static final List<StoreNotice> ALL = List.of(new StoreNotice.NoRedisAddress("there"),
            new StoreNotice.RedisElsewhere("10.0.0.1", 6379), new StoreNotice.RedisSilent("127.0.0.1:1"),
            new StoreNotice.RedisPassword("127.0.0.1:2", 2),
            new StoreNotice.RedisTooOld("127.0.0.1:3", "6.0.16", "6.2"), new StoreNotice.RedisWithReplica(),
            new StoreNotice.FileInUse("node-1", "/tmp/a", "node-1-2"), new StoreNotice.PortInUse("node-2", 4, 5));

    @ParameterizedTest
    @EnumSource
    void eachSaysWhatIsWrongWithItsOwnValuesAndWhatTheRunGoesOnWith(Language language) {
        String all = ALL.stream()
                .map(notice -> StoreSentences.of(notice, language))
                .peek(sentence -> assertThat(sentence)
                        .contains(language == Language.KOREAN ? "계속합니다." : "run goes on with"))
                .collect(Collectors.joining("\n"));
        assertThat(all.lines()).hasSize(ALL.size()).doesNotHaveDuplicates();
        assertThat(all).doesNotContain("{", "}")
                .contains("there", "10.0.0.1", "127.0.0.1:1", ":2", "6.0.16", "6.2", "/tmp/a", "node-1-2", "4", "5");
    }
}
