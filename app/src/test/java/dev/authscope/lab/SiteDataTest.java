package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Participant;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.server.settings.LabSettings;

/** What a logout leaves in a real browser of the lab, and which devices the shop tells a user of. */
class SiteDataTest {

    private static final String SHOP = "https://shop.example";

    @Test
    void aLogoutThatClearsTheStorageLeavesNothingOfTheShopAndEverythingOfOthers() {
        try (Lab lab = lab(Map.of("clearStorageOnLogout", "on"))) {
            fill(lab);
            lab.perform("alice", new Action.Logout());
            assertThat(lab.actualCookies("alice")).extracting(StoredCookie::domain).containsExactly("evil.example");
            assertThat(lab.actualStored("alice", StorageArea.LOCAL_STORAGE, SHOP, "note")).isNull();
        }
    }

    @Test
    void aLogoutThatDoesNotLeavesWhatItDoesNotKnow() {
        try (Lab lab = lab(Map.of("clearStorageOnLogout", "off"))) {
            fill(lab);
            lab.perform("alice", new Action.Logout());
            assertThat(lab.actualCookies("alice")).extracting(StoredCookie::name).containsExactly("a", "b");
            assertThat(lab.actualStored("alice", StorageArea.LOCAL_STORAGE, SHOP, "note")).isEqualTo("x");
        }
    }

    @Test
    void aSecondProgramOnALoginIsNotedAndTheSameOneAgainIsNot() {
        try (Lab lab = lab(Map.of("notice", "on", "rtStore", "localStorage"))) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("alice", new Action.RefreshTokens());
            assertThat(devices(lab)).hasSize(1).allSatisfy(row -> assertThat(row).containsEntry("notice", false));
            lab.perform("mallory", new Action.CopyValue("RT2", "sharedPc"));
            lab.perform("mallory", new Action.UseRefresh("RT2"));
            lab.perform("mallory", new Action.UseRefresh(Action.NEWEST));
            assertThat(devices(lab)).hasSize(2)
                    .filteredOn(row -> Boolean.TRUE.equals(row.get("notice")))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("device", "curl/8.9.1"));
        }
    }

    private static List<Map<String, Object>> devices(Lab lab) {
        return List.copyOf(lab.actualRows().getOrDefault("devices", Map.of()).values());
    }

    /** A cookie of the shop, one of another site, and a value that the shop's script knows nothing of. */
    private static void fill(Lab lab) {
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        lab.browserOf("alice").browser().cookies().writeByScript(SHOP + "/", "a=1; Domain=shop.example; Path=/");
        lab.browserOf("alice").browser().cookies().writeByScript("https://evil.example/", "b=1; Path=/");
        lab.browserOf("alice").browser().storage().put(StorageArea.LOCAL_STORAGE, SHOP, "note", "x");
    }

    private static Lab lab(Map<String, String> changed) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("mode", "jwt+refresh"));
        settings.putAll(changed);
        return Lab.start(new LabPlan("test", 7, new LabSettings(settings),
                List.of(new Participant("alice", Participant.Role.BROWSER, SHOP),
                        new Participant("mallory", Participant.Role.ATTACKER, ""),
                        new Participant("node-1", Participant.Role.SERVER, SHOP))));
    }
}
