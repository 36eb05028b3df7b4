package dev.authscope.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.flow.StorageArea;
import dev.authscope.json.JsonText;
import dev.authscope.lab.Action;
import dev.authscope.server.settings.KnownName;
import dev.authscope.server.settings.LabDuration;
import dev.authscope.server.settings.Setting;
import dev.authscope.server.settings.Switches;

/**
 * The actions that a step can have, by the name they have in scenario files. A new action is one line in {@link #forms()}.
 */
final class ActionForms {

    private static final Pattern ADDRESS = Pattern
            .compile("(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final List<String> AREAS = List.of("memory", "localStorage", "sessionStorage");
    private static final List<String> CHANGES = List.of("lastCharacter", "middleCharacter", "cutSignature", "twoParts");
    private static final List<String> ISSUED_FOR = List.of("login", "partner");
    private static final List<String> SIGNATURES = List.of("kept", "empty", "ownKey", "foundKey", "publicKey",
            "publicFile", "ownPair", "ownJwk");
    private static final List<String> ROLES = List.of("user", "admin");
    private static final List<String> TOKEN_PARTS = List.of("header", "payload", "signature", "token");
    private static final List<String> SCRIPTS = List.of("read-storage", "ride-session", "ride-token", "try-places",
            "read-and-hook", "leak-by-navigation", "ask-password");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_ACTIONS = 20;
    private static final int MOST_COOKIE_LINES = 64;
    private static final int MOST_REPEATS = 10_000;

    private final Map<String, Form> forms = forms();
    private final Map<String, Participant> participants;
    private final Problems problems;

    ActionForms(Map<String, Participant> participants, Problems problems) {
        this.participants = participants;
        this.problems = problems;
    }

    /** Reads the members of one action. */
    private interface Reading {
        Action read(Fields fields);
    }

    /** Who can do it, null for anybody, and how its members are read. */
    private record Form(@Nullable Role who, Reading reading) {}

    /** The names of all actions. */
    static List<String> names() {
        return List.copyOf(new ActionForms(Map.of(), new Problems()).forms.keySet());
    }

    private Map<String, Form> forms() {
        Map<String, Form> all = new LinkedHashMap<>();
        all.put("visit", browser(f -> new Action.Visit(urlOrPath(f), f.flag("follow", true))));
        all.put("clickLink", browser(f -> new Action.ClickLink(url(f))));
        all.put("transfer", browser(f -> new Action.Transfer(word(f, "to"), f.number("amount", 1, 1_000_000_000))));
        all.put("change", new Form(null, ActionForms::change));
        all.put("rotateKey", new Form(null, f -> new Action.RotateKey(f.word("kid", List.of("k1", "k2")))));
        all.put("changeAddress", browser(f -> new Action.ChangeAddress(f.text("address", ADDRESS,
                "an address for documentation (RFC 5737), such as 198.51.100.6"))));
        all.put("banUser", new Form(null, f -> new Action.SetActive(word(f, "user"), false)));
        all.put("changeRole", new Form(null, ActionForms::changeRole));
        all.put("unbanUser", new Form(null, f -> new Action.SetActive(word(f, "user"), true)));
        all.put("reload", browser(f -> new Action.Reload()));
        all.put("followRedirect", browser(f -> new Action.FollowRedirect()));
        all.put("call", browser(f -> new Action.Call(f.word("method", METHODS), urlOrPath(f), json(f))));
        all.put("callShop", browser(f -> new Action.CallShop(f.word("method", METHODS), path(f), json(f))));
        all.put("setCookies", browser(ActionForms::setCookies));
        all.put("deletePost",
                browser(f -> new Action.CallShop("DELETE", "/posts/" + f.number("id", 1, 999_999), null)));
        all.put("changePassword", browser(ActionForms::changePassword));
        all.put("login", browser(ActionForms::login));
        all.put("apiLogin", browser(ActionForms::apiLogin));
        all.put("logout", browser(f -> new Action.Logout()));
        all.put("logoutEverywhere", browser(f -> new Action.LogoutEverywhere()));
        all.put("addToCart", browser(ActionForms::addToCart));
        all.put("viewCart", browser(f -> new Action.Call("GET", "/cart", null)));
        all.put("viewDevices", browser(f -> new Action.Call("GET", "/sessions", null)));
        all.put("revokeDevice", browser(f -> new Action.Call("DELETE", "/sessions/{" + item(f, "handle") + "}", null)));
        all.put("editCookie", browser(f -> new Action.EditCookie(cookieName(f), edit(f))));
        all.put("viewJar", browser(f -> new Action.ViewJar()));
        all.put("readCookies", browser(f -> new Action.ReadCookies()));
        all.put("writeCookie", browser(
                f -> new Action.WriteCookie(f.text("line", Forms.COOKIE_LINE, Forms.COOKIE_LINE_ALLOWED))));
        all.put("typeWhenAsked", browser(f -> new Action.TypeWhenAsked(f.text("text"))));
        all.put("deleteCookie", browser(f -> new Action.DeleteCookie(cookieName(f))));
        all.put("editStorage", browser(f -> new Action.EditStorage(area(f), word(f, "key"), edit(f))));
        all.put("refreshTokens", browser(f -> new Action.RefreshTokens()));
        all.put("clientRefresh", browser(f -> new Action.ClientRefresh()));
        all.put("clientRetry", browser(f -> new Action.ClientRetry()));
        all.put("openTab", browser(f -> new Action.OpenTab(word(f, "tab"))));
        all.put("inTab", browser(f -> new Action.InTab(word(f, "tab"), inner(f, Role.BROWSER))));
        all.put("beginRefresh", browser(f -> new Action.BeginRefresh()));
        all.put("finishRefresh", browser(f -> new Action.FinishRefresh()));
        all.put("loseResponse", browser(f -> new Action.LoseResponse()));
        all.put("race", browser(this::race));
        all.put("closeTab", browser(f -> new Action.CloseTab()));
        all.put("closeBrowser", browser(f -> new Action.CloseBrowser()));
        all.put("openBrowser", browser(f -> new Action.OpenBrowser()));
        all.put("copyValue", attacker(f -> new Action.CopyValue(item(f, "item"), word(f, "source"))));
        all.put("request", attacker(f -> new Action.Request(f.word("method", METHODS), url(f))));
        all.put("sendLink", attacker(f -> new Action.SendLink(url(f))));
        all.put("replayCookie", attacker(
                f -> new Action.ReplayCookie(f.has("name") ? cookieName(f) : null, held(f),
                        f.word("method", METHODS), urlOrPath(f), json(f), f.flag("asBrowser", false))));
        all.put("sendCookie", attacker(
                f -> new Action.SendCookie(word(f, "value"), f.word("method", METHODS), urlOrPath(f))));
        all.put("injectHeader",
                attacker(f -> new Action.InjectHeader(f.text("line", Forms.LINE, Forms.LINE_ALLOWED))));
        all.put("replayToken",
                attacker(f -> new Action.ReplayToken(held(f), f.word("method", METHODS), url(f), json(f))));
        all.put("ownLogin", attacker(f -> new Action.OwnLogin()));
        all.put("decodeToken", attacker(f -> new Action.DecodeToken(item(f, "item"))));
        all.put("forgeToken", attacker(ActionForms::forge));
        all.put("presentToken", attacker(f -> new Action.PresentToken(
                f.word("issuedFor", ISSUED_FOR).equals("partner")
                        ? Action.PresentToken.IssuedFor.PARTNER
                        : Action.PresentToken.IssuedFor.LOGIN,
                f.word("method", METHODS), url(f))));
        all.put("crackSecret", attacker(f -> new Action.CrackSecret(item(f, "item"))));
        all.put("buildToken",
                new Form(null, f -> new Action.BuildToken(item(f, "item"), f.word("part", TOKEN_PARTS))));
        all.put("useRefresh", attacker(f -> new Action.UseRefresh(f.has("item") ? held(f) : null)));
        all.put("injectXss", attacker(ActionForms::injectXss));
        all.put("xssRead", attacker(this::xssRead));
        all.put("probe", attacker(f -> new Action.Probe(item(f, "item"))));
        all.put("leakKey", attacker(f -> new Action.LeakKey(word(f, "node"))));
        all.put("killNode", new Form(null, f -> new Action.KillNode(word(f, "node"))));
        all.put("killStore", new Form(null, f -> new Action.KillStore()));
        all.put("startStore", new Form(null, f -> new Action.StartStore()));
        all.put("partition", new Form(null, f -> new Action.Partition(word(f, "one"), word(f, "other"))));
        all.put("healPartition", new Form(null, f -> new Action.HealPartition()));
        all.put("startNode", new Form(null, f -> new Action.StartNode(word(f, "node"))));
        all.put("stopNode", new Form(null, f -> new Action.StopNode(word(f, "node"))));
        all.put("restartNode", new Form(null, f -> new Action.RestartNode(word(f, "node"))));
        all.put("retireNode", new Form(null, f -> new Action.RetireNode(word(f, "node"))));
        all.put("restartBalancer", new Form(null, f -> new Action.RestartBalancer()));
        all.put("by", new Form(null, this::by));
        all.put("advise", new Form(null, this::advise));
        all.put("advanceClock", new Form(null, f -> new Action.AdvanceClock(duration(f, "by"))));
        all.put("waitUntil", new Form(null, f -> new Action.WaitUntil(duration(f, "afterStart"))));
        all.put("jumpToExpiry", new Form(null, ActionForms::jump));
        all.put("repeat", new Form(null, f -> new Action.Repeat(inner(f), duration(f, "every"),
                f.number("times", 1, MOST_REPEATS))));
        all.put("measure", new Form(null,
                f -> new Action.Measure(inner(f), f.has("times") ? f.number("times", 1, MOST_REPEATS) : 0)));
        all.put("revokeToken", new Form(null, f -> new Action.RevokeToken(item(f, "item"))));
        all.put("sendToken", new Form(null, f -> new Action.SendToken(word(f, "token"), f.word("method", METHODS),
                url(f), Map.of())));
        all.put("useTokens", browser(f -> new Action.UseTokens()));
        all.put("logInUsers", new Form(null, f -> new Action.LogInUsers()));
        return all;
    }

    private static Action setCookies(Fields fields) {
        List<String> lines = new ArrayList<>();
        for (FileNode node : fields.list("lines", 1, MOST_COOKIE_LINES)) {
            if (FileNode.plain(node) instanceof String line && Forms.COOKIE_LINE.matcher(line).matches()) {
                lines.add(line);
            } else {
                fields.problem("lines",
                        "Each of 'lines' is the value of a Set-Cookie field: " + Forms.COOKIE_LINE_ALLOWED
                                + ".");
            }
        }
        return new Action.SetCookies(lines);
    }

    /** The answers to the chooser's questions; what advice follows is asked of the chooser. */
    private Action advise(Fields fields) {
        AdviceLibrary library = AdviceLibrary.bundled();
        Map<String, String> answers = new LinkedHashMap<>();
        for (AdviceLibrary.Question question : library.questions()) {
            answers.put(question.id(), fields.word(question.id(),
                    question.answers().stream().map(AdviceLibrary.Answer::id).toList()));
        }
        return new Action.Advise(answers, library.advice(answers).stream().map(AdviceLibrary.Advice::id).toList());
    }

    private static Form browser(Reading reading) {
        return new Form(Role.BROWSER, reading);
    }

    private static Form attacker(Reading reading) {
        return new Form(Role.ATTACKER, reading);
    }

    /**
     * Reads what stands under {@code do}: one action, or a list of actions that are carried out one after the other.
     *
     * @param role what the actor is; null when the file does not say, then everything is allowed
     */
    Action read(FileNode node, @Nullable Role role) {
        if (!(node instanceof FileNode.Elements elements)) {
            return one(node, role);
        }
        if (elements.list().isEmpty() || elements.list().size() > MOST_ACTIONS) {
            problems.add(node.line(), "A step does 1 to " + MOST_ACTIONS + " actions; here are "
                    + elements.list().size() + ".");
        }
        List<Action> actions = new ArrayList<>();
        elements.list().forEach(element -> actions.add(one(element, role)));
        return new Action.Sequence(actions);
    }

    private Action one(FileNode node, @Nullable Role role) {
        if (!(node instanceof FileNode.Members members) || members.byName().size() != 1) {
            problems.add(node.line(),
                    "An action is an object with one member, its name, such as {\"login\": {\"user\": \"alice\"}}.");
            return new Action.Reload();
        }
        Map.Entry<String, FileNode.Member> entry = members.byName().entrySet().iterator().next();
        Form form = forms.get(entry.getKey());
        if (form == null) {
            problems.add(entry.getValue().line(), "There is no action '" + FileTree.shown(entry.getKey())
                    + "'" + KnownName.instead(entry.getKey(), forms.keySet(), "actions"));
            return new Action.Reload();
        }
        if (form.who() != null && role != null && form.who() != role) {
            problems.add(entry.getValue().line(), "The action '" + entry.getKey() + "' is for "
                    + (form.who() == Role.BROWSER ? "a browser" : "the attacker")
                    + ", which this step's actor is not.");
        }
        Fields fields = Fields.of(entry.getValue().value(), "the action '" + entry.getKey() + "'", problems);
        Action action = form.reading().read(fields);
        fields.done();
        return action;
    }

    private Action inner(Fields fields) {
        Action action = inner(fields, null);
        if (repeats(action)) {
            fields.problem("do", "A 'repeat' cannot hold another 'repeat'.");
        }
        return action;
    }

    private static boolean repeats(Action action) {
        return switch (action) {
            case Action.Repeat repeat -> true;
            case Action.Sequence sequence -> sequence.actions().stream().anyMatch(ActionForms::repeats);
            case Action.By by -> repeats(by.action());
            case Action.InTab in -> repeats(in.action());
            case Action.Race race -> repeats(race.first()) || repeats(race.second());
            default -> false;
        };
    }

    /** Two actions, of which neither waits for the other. */
    private Action race(Fields fields) {
        if (inner(fields, Role.BROWSER) instanceof Action.Sequence both && both.actions().size() == 2) {
            return new Action.Race(both.actions().getFirst(), both.actions().getLast());
        }
        fields.problem("do", "A 'race' holds a list of two actions.");
        return new Action.Reload();
    }

    private Action inner(Fields fields, @Nullable Role role) {
        Optional<FileNode> node = fields.optional("do");
        if (node.isEmpty()) {
            fields.problem("do", "The member 'do' is missing; it is the action to carry out.");
            return new Action.Reload();
        }
        return read(node.get(), role);
    }

    private Action by(Fields fields) {
        String actor = fields.text("actor", Forms.ID, Forms.ID_ALLOWED);
        Participant participant = participants.get(actor);
        if (participant == null && !actor.isEmpty()) {
            fields.problem("actor", "'" + FileTree.shown(actor) + "' does not take part; participants are "
                    + String.join(", ", participants.keySet()) + ".");
        }
        return new Action.By(actor, inner(fields, participant == null ? null : participant.role()));
    }

    private static Action injectXss(Fields fields) {
        String script = fields.word("script", SCRIPTS);
        return new Action.InjectXss(fields.text("where", Forms.URL_OR_PATH, Forms.URL_OR_PATH_ALLOWED),
                BundledFiles
                        .text("attack-scripts/" + (SCRIPTS.contains(script) ? script : SCRIPTS.getFirst()) + ".js"));
    }

    private Action xssRead(Fields fields) {
        String victim = fields.text("victim", Forms.ID, Forms.ID_ALLOWED);
        Participant participant = participants.get(victim);
        if (!victim.isEmpty() && (participant == null || participant.role() != Role.BROWSER)) {
            fields.problem("victim", "'" + FileTree.shown(victim) + "' has no browser in this scenario.");
        }
        return new Action.XssRead(victim, url(fields));
    }

    private static Action change(Fields fields) {
        String id = fields.text("setting");
        String value = fields.text("value");
        Optional<Setting<?>> setting = Switches.byId(id);
        if (setting.isEmpty() && !id.isEmpty()) {
            fields.problem("setting", "There is no setting '" + FileTree.shown(id) + "'.");
        } else if (setting.isPresent() && !setting.get().allows(value)) {
            fields.problem("value", "The setting '" + id + "' cannot be '" + FileTree.shown(value) + "'; it can be "
                    + String.join(", ", setting.get().values()) + ".");
        }
        return new Action.Change(id, value);
    }

    private static Action changeRole(Fields fields) {
        String roles = fields.word("roles", ROLES);
        return new Action.SetRoles(word(fields, "user"),
                roles.equals("admin") ? List.of("user", "admin") : List.of("user"));
    }

    private static Action forge(Fields fields) {
        Action.ForgeToken.Signature signature = switch (fields.word("signature", SIGNATURES)) {
            case "empty" -> Action.ForgeToken.Signature.EMPTY;
            case "ownKey" -> Action.ForgeToken.Signature.OWN_KEY;
            case "foundKey" -> Action.ForgeToken.Signature.FOUND_KEY;
            case "publicKey" -> Action.ForgeToken.Signature.PUBLIC_KEY;
            case "publicFile" -> Action.ForgeToken.Signature.PUBLIC_FILE;
            case "ownPair" -> Action.ForgeToken.Signature.OWN_PAIR;
            case "ownJwk" -> Action.ForgeToken.Signature.OWN_JWK;
            default -> Action.ForgeToken.Signature.KEPT;
        };
        Map<String, Object> header = fields.has("header") ? members(fields, "header") : Map.of();
        return new Action.ForgeToken(item(fields, "item"), header, claims(fields), signature,
                fields.word("method", METHODS), url(fields));
    }

    private static Action login(Fields fields) {
        String user = fields.text("user", Forms.ID, Forms.ID_ALLOWED);
        // Every account of the lab has the password NAME-pw-1.
        String password = fields.formed("password", fields.text("password", user + "-pw-1"), Forms.LINE,
                Forms.LINE_ALLOWED);
        return new Action.Login(user, password, fields.flag("follow", true));
    }

    private static Action apiLogin(Fields fields) {
        String user = fields.text("user", Forms.ID, Forms.ID_ALLOWED);
        return new Action.ApiLogin(user, user + "-pw-1", url(fields));
    }

    private static Action changePassword(Fields fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("old", fields.text("old", Forms.LINE, Forms.LINE_ALLOWED));
        body.put("new", fields.text("new", Forms.LINE, Forms.LINE_ALLOWED));
        return new Action.CallShop("POST", "/account/password", JsonText.write(body));
    }

    private static Action addToCart(Fields fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", word(fields, "product"));
        body.put("qty", fields.has("quantity") ? fields.number("quantity", 1, 99) : 1);
        return new Action.Call("POST", "/cart/items", JsonText.write(body));
    }

    private static Action jump(Fields fields) {
        String of = fields.text("of");
        if (!of.isEmpty() && !of.matches("session\\.idle|session\\.absolute|cookie:" + Forms.TOKEN.pattern() + "|jwt:"
                + Forms.ITEM.pattern() + "|rt:" + Forms.ITEM.pattern())) {
            fields.problem("of", "'of' cannot be '" + FileTree.shown(of)
                    + "'; it can be session.idle, session.absolute, cookie:NAME, jwt:AT1 or rt:RT1.");
        }
        return new Action.JumpToExpiry(of, duration(fields, "otherwise"));
    }

    private static Action.Edit edit(Fields fields) {
        if (Stream.of("to", "change", "claims", "part").filter(fields::has).count() != 1) {
            fields.problem("to",
                    "An edit has one of 'to', the new value, 'part', which becomes 'by', 'claims', those to write into a "
                            + "token, and 'change', one of " + String.join(", ", CHANGES) + ".");
        }
        if (fields.has("claims")) {
            return new Action.Edit.Claims(claims(fields));
        }
        if (fields.has("part")) {
            return new Action.Edit.Part(fields.text("part", Forms.LINE, Forms.LINE_ALLOWED),
                    fields.text("by", Forms.LINE, Forms.LINE_ALLOWED));
        }
        if (fields.has("change")) {
            return switch (fields.word("change", CHANGES)) {
                case "middleCharacter" -> new Action.Edit.MiddleCharacter();
                case "cutSignature" -> new Action.Edit.CutSignature();
                case "twoParts" -> new Action.Edit.TwoParts();
                default -> new Action.Edit.LastCharacter();
            };
        }
        return new Action.Edit.To(fields.formed("to", fields.text("to", "x"), Forms.LINE, Forms.LINE_ALLOWED));
    }

    /** Claims to write into a token: an object with any values but null. */
    private static Map<String, Object> claims(Fields fields) {
        return members(fields, "claims");
    }

    private static Map<String, Object> members(Fields fields, String of) {
        Optional<Object> value = fields.optional(of).map(FileNode::plain);
        if (!(value.orElse(null) instanceof Map<?, ?> map) || map.isEmpty() || map.containsValue(null)) {
            fields.problem(of,
                    "'" + of + "' is an object with the " + of
                            + " to write, such as {\"roles\": [\"admin\"]}.");
            return Map.of();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    private static StorageArea area(Fields fields) {
        return switch (fields.word("area", AREAS)) {
            case "localStorage" -> StorageArea.LOCAL_STORAGE;
            case "sessionStorage" -> StorageArea.SESSION_STORAGE;
            default -> StorageArea.MEMORY;
        };
    }

    private static @Nullable String json(Fields fields) {
        return fields.optional("json").map(FileNode::plain).map(JsonText::write).orElse(null);
    }

    private static String url(Fields fields) {
        return fields.text("url", Forms.URL, Forms.URL_ALLOWED);
    }

    private static String urlOrPath(Fields fields) {
        return fields.text("url", Forms.URL_OR_PATH, Forms.URL_OR_PATH_ALLOWED);
    }

    private static String path(Fields fields) {
        return fields.text("path", Forms.PATH, Forms.PATH_ALLOWED);
    }

    private static String item(Fields fields, String name) {
        return fields.text(name, Forms.ITEM, Forms.ITEM_ALLOWED);
    }

    /** A value that the attacker holds: its short name, or the newest. */
    private static String held(Fields fields) {
        return fields.text("item", Forms.HELD, Forms.HELD_ALLOWED);
    }

    private static String word(Fields fields, String name) {
        return fields.text(name, Forms.TOKEN, Forms.TOKEN_ALLOWED);
    }

    private static String cookieName(Fields fields) {
        return fields.text("name", Forms.TOKEN, Forms.TOKEN_ALLOWED);
    }

    private static Duration duration(Fields fields, String name) {
        String text = fields.text(name);
        Optional<Duration> duration = LabDuration.parse(text).filter(value -> value.compareTo(LONGEST) <= 0);
        if (duration.isEmpty() && !text.isEmpty()) {
            fields.problem(name, "'" + name + "' cannot be '" + FileTree.shown(text)
                    + "'; a duration is a whole number and s, m, h or d, such as 15m, and at most 400d.");
        }
        return duration.orElse(Duration.ZERO);
    }
}
