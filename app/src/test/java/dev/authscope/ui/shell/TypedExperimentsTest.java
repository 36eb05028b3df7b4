package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RequestKind;

/** The thirty experiments of the cookie lab, typed into its fields; what is expected was written from RFC 6265bis. */
class TypedExperimentsTest {

    private static final TestWindow WINDOW = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800);
    private static final String SHOP = "https://shop.example";
    private static final String WWW = "https://www.shop.example";
    private static final String PLAIN = "http://shop.example";
    private static final String ECHO = "/lab/echo";
    private static final String NOTHING = "";

    @BeforeEach
    void openTheLab() {
        WINDOW.open("session-login");
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.press(KeyCode.K);
        WINDOW.await(() -> node("cookie-line-1") != null);
    }

    @AfterAll
    static void close() {
        WINDOW.close();
    }

    private static Node node(String id) {
        return WINDOW.shell().scene().getRoot().lookup("#" + id);
    }

    private static void type(String id, String text) {
        WINDOW.run(() -> ((TextField) node(id)).setText(text));
    }

    /** Lines that a host answers with; what follows is asked of them. */
    private static void lines(String host, String... lines) {
        typed(IntStream.range(0, lines.length).mapToObj(i -> host + "|" + lines[i]).toList());
    }

    private static void typed(List<String> hostsAndLines) {
        WINDOW.run(() -> {
            while (node("cookie-line-" + (hostsAndLines.size() + 1)) != null) {
                ((Button) node("cookie-remove-" + (hostsAndLines.size() + 1))).fire();
            }
            while (node("cookie-line-" + hostsAndLines.size()) == null) {
                ((Button) node("cookie-add")).fire();
            }
            ((CheckBox) node("cookie-closed")).setSelected(false);
        });
        for (int i = 0; i < hostsAndLines.size(); i++) {
            String[] parts = hostsAndLines.get(i).split("\\|", 2);
            type("cookie-from-" + (i + 1), parts[0] + "/lab/set-cookie");
            type("cookie-line-" + (i + 1), parts[1]);
        }
        type("cookie-later", "0");
        kind(RequestKind.LINK);
    }

    @SuppressWarnings("unchecked")
    private static void kind(RequestKind kind) {
        WINDOW.run(() -> ((ComboBox<Object>) node("cookie-kind")).setValue(kind));
    }

    private static List<String> said() {
        return WINDOW.shell()
                .scene()
                .getRoot()
                .lookupAll(".over-sheet .label")
                .stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /** @param cookie what is sent to the address; empty for nothing */
    private static void sends(String to, String cookie) {
        // The answer to an address that is none comes first, so that the next one is a new one.
        type("cookie-to", "none");
        WINDOW.await(() -> said().stream().anyMatch(text -> text.startsWith("An address must be complete")));
        type("cookie-to", to);
        String wanted = cookie.isEmpty() ? "No Cookie header is sent." : "Cookie: " + cookie;
        WINDOW.await(() -> said().stream()
                .anyMatch(text -> text.startsWith("Cookie: ") || text.startsWith("No Cookie header")));
        assertThat(WINDOW.look(TypedExperimentsTest::said)).as(to).contains(wanted);
    }

    private static void says(String... parts) {
        List<String> said = WINDOW.look(TypedExperimentsTest::said);
        Arrays.stream(parts).forEach(part -> assertThat(said).anyMatch(text -> text.contains(part)));
    }

    @Test
    void hostsAndPaths() {
        lines(SHOP, "a=1"); // E01
        sends(SHOP + ECHO, "a=1");
        sends(SHOP + "/", NOTHING);
        sends(WWW + ECHO, NOTHING);
        for (String domain : new String[]{"shop.example", ".shop.example" }) { // E02, E03
            lines(SHOP, "a=1; Domain=" + domain + "; Path=/");
            sends(SHOP + "/", "a=1");
            sends(WWW + "/", "a=1");
            sends("https://api.shop.example/me", "a=1");
            sends("https://evil.example/", NOTHING);
        }
        lines(WWW, "a=1; Domain=shop.example; Path=/"); // E04
        sends(SHOP + "/", "a=1");
        for (String domain : new String[]{"www.shop.example", "example", "evil.example" }) { // E05, E06, E07
            lines(SHOP, "a=1; Domain=" + domain);
            sends(SHOP + ECHO, NOTHING);
            says("Not kept");
        }
        lines(SHOP, "a=1; Path=/orders"); // E08
        sends(SHOP + "/orders", "a=1");
        sends(SHOP + "/orders/1", "a=1");
        sends(SHOP + "/ordersx", NOTHING);
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "a=1; Path=/", "a=2; Path=/lab"); // E09
        sends(SHOP + ECHO, "a=2; a=1");
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    void secureAndPrefixes() {
        lines(PLAIN, "a=1; Secure; Path=/"); // E10
        sends(SHOP + "/", NOTHING);
        says("Not kept");
        lines(SHOP, "a=1; Secure; Path=/");
        sends(SHOP + "/", "a=1");
        sends(PLAIN + "/", NOTHING);
        typed(List.of(SHOP + "|a=1; Secure; Path=/", PLAIN + "|a=2; Path=/")); // E11
        sends(SHOP + "/", "a=1");
        says("Not kept");
        lines(SHOP, "__Secure-a=1; Path=/"); // E12
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "__Secure-a=1; Path=/; Secure");
        sends(SHOP + "/", "__Secure-a=1");
        lines(SHOP, "__Host-a=1; Secure; Path=/"); // E13
        sends(SHOP + "/", "__Host-a=1");
        for (String refused : new String[]{"__Host-a=1; Secure; Path=/; Domain=shop.example",
                "__Host-a=1; Secure; Path=/lab", "__Host-a=1; Secure", "__hOsT-a=1; Path=/" }) { // E13, E14
            lines(SHOP, refused);
            sends(SHOP + ECHO, NOTHING);
            says("Not kept");
        }
        lines(SHOP, "a=1; SameSite=None; Path=/"); // E21
        sends(SHOP + "/", NOTHING);
        says("Not kept");
        lines(SHOP, "a=1; SameSite=None; Path=/; Secure");
        sends(SHOP + "/", "a=1");
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    void timeAndSize() {
        lines(SHOP, "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/"); // E15
        sends(SHOP + "/", "a=1");
        type("cookie-later", "61");
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "a=1; Path=/", "a=; Max-Age=0; Path=/lab"); // E16
        sends(SHOP + ECHO, "a=1");
        lines(SHOP, "a=1; Path=/", "a=; Max-Age=0; Path=/lab", "a=; Max-Age=0; Path=/");
        sends(SHOP + ECHO, NOTHING);
        lines(SHOP, "a=1; Max-Age=99999999999; Path=/"); // E17
        type("cookie-later", "34560000");
        sends(SHOP + "/", "a=1");
        type("cookie-later", "34560001");
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "a=" + "x".repeat(4095) + "; Path=/"); // E18
        WINDOW.await(() -> said().stream().anyMatch(text -> text.startsWith("Cookie: a=xxx")));
        lines(SHOP, "a=" + "x".repeat(4096) + "; Path=/");
        sends(SHOP + "/", NOTHING);
        says("longer than 4096 octets");
        lines(SHOP, "a=1; Path=/x" + "x".repeat(1024)); // E19
        sends(SHOP + ECHO, "a=1");
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Path=/", "b=1; Expires=tomorrow; Path=/"); // E29
        sends(SHOP + "/", "b=1");
        lines(SHOP, "a=1; Path=/", "b=1; Max-Age=3600; Path=/"); // E26
        sends(SHOP + "/", "a=1; b=1");
        WINDOW.run(() -> ((CheckBox) node("cookie-closed")).setSelected(true));
        sends(SHOP + "/", "b=1");
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    void namesOrderAndOtherSites() {
        lines(SHOP, "a=1; SameSite=Banana; Path=/"); // E22
        sends(SHOP + "/", "a=1");
        kind(RequestKind.FOREIGN_LINK);
        sends(SHOP + "/", "a=1");
        lines(SHOP, "a=1; HttpOnly; Path=/", "b=1; Path=/"); // E23
        sends(SHOP + "/", "a=1; b=1");
        says("Scripts of the page cannot read it.");
        lines(SHOP, "=v; Path=/"); // E24
        sends(SHOP + "/", "v");
        lines(SHOP, "=__Host-x; Path=/");
        sends(SHOP + "/", NOTHING);
        lines(SHOP, "a=1; Path=/", "b=1; Path=/", "a=2; Path=/"); // E25
        sends(SHOP + "/", "a=2; b=1");
        lines(SHOP, "SID=1; Path=/", "sid=2; Path=/"); // E27
        sends(SHOP + "/", "SID=1; sid=2");
        lines(SHOP, "l=1; SameSite=Lax; Secure; Path=/", "s=1; SameSite=Strict; Secure; Path=/",
                "n=1; SameSite=None; Secure; Path=/"); // E28
        sends(SHOP + "/", "l=1; s=1; n=1");
        kind(RequestKind.FOREIGN_LINK);
        sends(SHOP + "/", "l=1; n=1");
        kind(RequestKind.FOREIGN_FORM);
        sends(SHOP + "/", "n=1");
        lines(SHOP, "a=hello world; Path=/", "b=\"q\"; Path=/"); // E30
        sends(SHOP + "/", "a=hello world; b=\"q\"");
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    void whereThereIsNoRoomOneHasToGo() {
        // E20: 51 cookies; the seventh is not Secure, and so it goes first.
        List<String> all = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> String.format("%s|c%02d=1; Path=/%s", SHOP, i, i == 7 ? "" : "; Secure"))
                .toList();
        typed(all);
        type("cookie-to", SHOP + "/");
        WINDOW.await(() -> said().stream().anyMatch(text -> text.contains("c07=1; Path=/")));
        assertThat(WINDOW.look(TypedExperimentsTest::said)).anyMatch(text -> text.startsWith("Not kept"));
        assertThat(WINDOW.errors()).isEmpty();
    }
}
