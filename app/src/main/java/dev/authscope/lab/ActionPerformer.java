package dev.authscope.lab;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.attacker.AttackKeys;
import dev.authscope.attacker.Attacker;
import dev.authscope.browser.Browser;
import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.ShopScript;
import dev.authscope.browser.WireAnswer;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.flow.Loot;
import dev.authscope.flow.StoredCookie;
import dev.authscope.keysearch.WordList;
import dev.authscope.server.LabServer;
import dev.authscope.server.settings.Switches;
import dev.authscope.tokens.DecodedToken;
import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenDraft;
import dev.authscope.tokens.TokenSigner;
import dev.authscope.tokens.TokenTampering;

/** Carries out the actions of one actor. */
final class ActionPerformer {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Z]+\\d+)}");

    private static final String PRODUCTS = "https://api.shop.example/products";

    private final Lab lab;
    private final String actor;
    private final String tab;

    ActionPerformer(Lab lab, String actor) {
        this(lab, actor, "");
    }

    private ActionPerformer(Lab lab, String actor, String tab) {
        this.lab = lab;
        this.actor = actor;
        this.tab = tab;
    }

    void perform(Action action) {
        switch (action) {
            case Action.Visit visit -> {
                browser().visit(filled(visit.url()), visit.follow());
            }
            case Action.ClickLink click -> {
                browser().clickLink(filled(click.url()));
            }
            case Action.Transfer transfer -> script().transfer(transfer.to(), transfer.amount());
            case Action.Change change -> lab.change(actor, change.setting(), change.value());
            case Action.RotateKey rotate -> new KeyRotation(lab, actor).to(rotate.kid());
            case Action.ChangeAddress change -> lab.changeAddress(actor, change.address());
            case Action.SetActive set -> lab.setActive(set.user(), set.active());
            case Action.SetRoles set -> lab.setRoles(actor, set.user(), set.roles());
            case Action.Reload reload -> script().reload();
            case Action.FollowRedirect follow -> {
                browser().followRedirect();
            }
            case Action.Call call -> {
                script().call(call.method(), filled(call.url()), filledOrNull(call.json()));
            }
            case Action.CallShop call -> script().callShop(call.method(), filled(call.path()),
                    filledOrNull(call.json()));
            case Action.SetCookies set -> browser().fetchAsPage(FetchRequest.of("POST", "/lab/set-cookie",
                    "text/plain;charset=UTF-8", String.join("\n", set.lines())));
            case Action.Login login -> script().login(login.user(), login.password(), login.follow());
            case Action.ApiLogin login -> script().loginAt(login.api(), login.user(), login.password());
            case Action.LogoutEverywhere everywhere -> script().logoutEverywhere();
            case Action.Logout logout -> script().logout();
            case Action.EditCookie edit -> editCookie(edit);
            case Action.DeleteCookie delete -> browser().cookies().delete(cookie(delete.name()));
            case Action.ViewJar view -> browser().viewJar();
            case Action.ReadCookies read -> browser().readCookies();
            case Action.WriteCookie write -> browser().writeCookie(write.line());
            case Action.TypeWhenAsked typed -> browser().typesWhenAsked(typed.text());
            case Action.EditStorage edit -> editStorage(edit);
            case Action.RefreshTokens refresh -> {
                script().refresh();
            }
            case Action.ClientRefresh refresh -> script().afterRefusal();
            case Action.ClientRetry retry -> script().retry();
            case Action.OpenTab open -> lab.openTab(actor, open.tab());
            case Action.InTab in -> new ActionPerformer(lab, actor, in.tab()).perform(in.action());
            case Action.BeginRefresh begin -> script().beginRefresh();
            case Action.FinishRefresh finish -> script().finishRefresh();
            case Action.Race race -> new OverlappingRenewals(lab.servers()).run(() -> perform(race.first()),
                    () -> perform(race.second()));
            case Action.LoseResponse lose -> browser().loseNextAnswer();
            case Action.CloseTab close -> browser().closeTab();
            case Action.CloseBrowser close -> browser().closeWindow();
            case Action.OpenBrowser open -> {
                // The profile opens where it was left; no request is sent for it.
            }
            case Action.CopyValue copy -> lab.attacker(actor).copy(item(copy.item()), copy.source());
            case Action.Request request -> lab.attacker(actor)
                    .request(request.method(), filled(request.url()))
                    .ifPresent(answer -> keep(answer, List.of("SID"), "ownVisit"));
            case Action.SendLink send -> lab.attacker(actor).sendLink(filled(send.url()));
            case Action.ReplayCookie replay -> {
                String name = Objects.requireNonNullElseGet(replay.cookieName(),
                        () -> lab.settings().get(Switches.COOKIE_NAME));
                lab.attacker(actor)
                        .replayCookie(name, held("SID", replay.item()), replay.method(), filled(replay.url()),
                                filledOrNull(replay.json()),
                                replay.asBrowser() ? lab.overheardAgent().orElse(null) : null);
            }
            case Action.SendCookie send -> {
                lab.attacker(actor)
                        .replayCookie(lab.settings().get(Switches.COOKIE_NAME), send.value(), send.method(),
                                filled(send.url()), null, null);
            }
            case Action.InjectHeader inject -> {
                String line = filled(inject.line());
                lab.attacker(actor).injects(line);
                lab.injectNext(line);
            }
            case Action.ReplayToken replay -> {
                lab.attacker(actor)
                        .replayToken(held("AT", replay.item()), replay.method(), filled(replay.url()),
                                filledOrNull(replay.json()));
            }
            case Action.OwnLogin login -> lab.attacker(actor).ownLogin().ifPresent(this::keepTokens);
            case Action.DecodeToken decode -> decode(decode.item());
            case Action.ForgeToken forge -> {
                lab.attacker(actor).replayToken(forged(forge), forge.method(), filled(forge.url()), null);
            }
            case Action.PresentToken present -> {
                Attacker mallory = lab.attacker(actor);
                (switch (present.issuedFor()) {
                    case LOGIN -> mallory.ownIdToken();
                    case PARTNER -> mallory.partnerToken();
                }).ifPresent(token -> mallory.replayToken(token, present.method(), filled(present.url()), null));
            }
            case Action.CrackSecret crack -> lab.attacker(actor)
                    .crack(crack.item(), loot(crack.item()),
                            lab.settings().get(Switches.WORD_LIST).equals("large")
                                    ? WordList.large()
                                    : WordList.small());
            case Action.BuildToken build -> new TokenReplay(lab, actor).show(item(build.item()), build.part());
            case Action.UseRefresh use -> {
                boolean cookie = lab.settings().get(Switches.RT_STORE).equals("httpOnlyCookie");
                String token = held("RT", use.item());
                lab.attacker(actor).useRefresh(token, cookie).ifPresent(this::keepTokens);
            }
            case Action.InjectXss inject -> lab.attacker(actor).injectXss(inject.path(), inject.script());
            case Action.XssRead read -> {
                lab.browserOf(read.victim()).browser().visit(filled(read.url()));
            }
            case Action.SendToken send -> send(send);
            case Action.Probe probe -> probe(probe.item());
            case Action.LeakKey leak -> leakKey(leak.node());
            case Action.KillNode kill -> lab.killNode(kill.node());
            case Action.KillStore kill -> lab.storeControl().kill();
            case Action.StartStore start -> lab.startStore();
            case Action.Partition cut -> lab.links().partition(cut.one(), cut.other());
            case Action.HealPartition heal -> lab.links().heal();
            case Action.StartNode start -> lab.startNode(start.node());
            case Action.StopNode stop -> lab.stopNode(stop.node());
            case Action.RestartNode restart -> lab.restartNode(restart.node());
            case Action.RetireNode retire -> lab.retireNode(retire.node());
            case Action.RestartBalancer restart -> lab.restartBalancer();
            case Action.Advise advise -> advise(advise);
            case Action.AdvanceClock advance -> lab.moveClockTo(lab.clock().now().plus(advance.by()));
            case Action.WaitUntil wait -> {
                Instant until = Lab.START.plus(wait.afterStart());
                if (until.isAfter(lab.clock().now())) {
                    lab.moveClockTo(until);
                }
            }
            case Action.JumpToExpiry jump -> jump(jump);
            case Action.Repeat repeat -> repeat(repeat);
            case Action.RevokeToken revoke -> lab.ownClient(actor).revoke(item(revoke.item()).value());
            case Action.Measure measure -> new MeasuredTimes(lab, actor)
                    .measure(() -> perform(measure.action()),
                            measure.times() == 0
                                    ? Integer.parseInt(lab.settings().get(Switches.REQUESTS))
                                    : measure.times());
            case Action.LogInUsers users -> new ManyLogins(lab, actor).logIn();
            case Action.UseTokens use -> lab.useTokens(actor);
            case Action.By by -> new ActionPerformer(lab, by.actor()).perform(by.action());
            case Action.Sequence sequence -> sequence.actions().forEach(this::perform);
        }
    }

    private void advise(Action.Advise advise) {
        Map<String, String> told = new TreeMap<>(advise.answers());
        told.put("advice", String.join(" ", advise.lines()));
        told.put("lines", Integer.toString(advise.lines().size()));
        lab.recorder().record(actor, stamp -> new FlowEvent.Noted(stamp, "advised", told));
    }

    /** The API verifies in the way that was asked for while the request is under way, and no longer. */
    private void send(Action.SendToken send) {
        if (send.token().chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new LabException("A header field cannot carry this token: it has a character that is not in ASCII.");
        }
        Map<String, String> before = new TreeMap<>();
        send.settings().forEach((setting, value) -> {
            String present = Switches.byId(setting).map(known -> lab.settings().text(known)).orElse("");
            if (!present.equals(value)) {
                before.put(setting, present);
            }
        });
        before.keySet().forEach(setting -> lab.change(actor, setting, send.settings().getOrDefault(setting, "")));
        lab.ownClient(actor).sendToken(send.token(), send.method(), send.url());
        before.forEach((setting, value) -> lab.change(actor, setting, value));
    }

    /** A refresh token would be spent by using it, so the token service is asked inside the process instead. */
    private void probe(String name) {
        String value = loot(name);
        String kind = item(name).kind();
        switch (kind) {
            case "AT" -> lab.attacker(actor).probeToken(name, value);
            case "SID" -> lab.attacker(actor).probeCookie(name, lab.settings().get(Switches.COOKIE_NAME), value);
            case "RT" -> lab.attacker(actor).probed(name, "controlPlane", lab.refusalOfRefreshToken(value).orElse(""));
            default -> throw new LabException("A value of the kind " + kind + " opens nothing by itself.");
        }
    }

    /** Whatever tokens an answer to the attacker holds are hers, in the body or in a cookie. */
    private void keepTokens(WireAnswer answer) {
        keep(answer, List.of("AT", "RT"), "tokenEndpoint");
    }

    private void keep(WireAnswer answer, List<String> kinds, String source) {
        String text = answer.received().latin1();
        for (Item item : lab.world().items().values()) {
            if (kinds.contains(item.kind()) && text.contains(item.value())) {
                lab.attacker(actor).gain(item.kind(), item.name(), item.value(), source);
            }
        }
    }

    /** What can be read of a token belongs to whoever holds it. */
    private void decode(String name) {
        try {
            DecodedToken token = TokenDecoder.decode(loot(name));
            ObjectNode claims = token.claims();
            (claims == null ? token.header() : claims).properties()
                    .forEach(claim -> lab.attacker(actor)
                            .gain(claims == null ? "header" : "claim", claim.getKey(),
                                    claim.getValue().isString()
                                            ? claim.getValue().asString()
                                            : claim.getValue().toString(),
                                    name));
        } catch (TokenDecoder.UndecodableTokenException e) {
            // A random value says nothing, to nobody.
            lab.recorder()
                    .record(actor, stamp -> new FlowEvent.Noted(stamp, "decode-nothing",
                            new TreeMap<>(Map.of("item", name))));
        }
    }

    private String forged(Action.ForgeToken forge) {
        String token = loot(forge.item());
        try {
            return switch (forge.signature()) {
                case KEPT -> TokenTampering.claims(token, forge.header(), forge.claims());
                case EMPTY -> TokenTampering
                        .withoutSignature(TokenTampering.claims(token, forge.header(), forge.claims()));
                case OWN_KEY -> TokenTampering.signedAnew(token, forge.claims());
                case FOUND_KEY -> TokenTampering.signedWith(token, forge.header(), forge.claims(),
                        found().map(secret -> secret.getBytes(StandardCharsets.ISO_8859_1))
                                .orElseGet(TokenTampering::ownSecret));
                case PUBLIC_KEY -> TokenTampering.signedWith(token, forge.header(), forge.claims(),
                        lab.attacker(actor)
                                .publicKey()
                                .orElseThrow(() -> new LabException("The shop publishes no RSA key to take.")));
                case PUBLIC_FILE -> TokenTampering.signedWith(token, forge.header(), forge.claims(),
                        lab.attacker(actor)
                                .request("GET", PRODUCTS)
                                .map(answer -> answer.body().utf8().getBytes(StandardCharsets.UTF_8))
                                .orElseThrow(() -> new LabException("The shop's list of products did not come.")));
                case OWN_PAIR -> signedBy(TokenSigner.jwk(AttackKeys.mallory()), token, forge);
                case OWN_JWK -> {
                    Map<String, Object> header = new LinkedHashMap<>(forge.header());
                    header.put("jwk", AttackKeys.malloryPublic());
                    yield TokenDraft.of(TokenTampering.claims(token, header, forge.claims()))
                            .signedBy(TokenSigner.jwk(AttackKeys.mallory()))
                            .compact();
                }
            };
        } catch (TokenDecoder.UndecodableTokenException e) {
            throw new LabException(forge.item() + " is no token to make another one of.", e);
        } catch (TokenSigner.UnusableKeyException e) {
            throw new IllegalStateException("The program's own keys can sign", e);
        }
    }

    private static String signedBy(TokenSigner signer, String token, Action.ForgeToken forge)
            throws TokenDecoder.UndecodableTokenException, TokenSigner.UnusableKeyException {
        return TokenDraft.of(TokenTampering.claims(token, forge.header(), forge.claims())).signedBy(signer).compact();
    }

    /**
     * A secret is good for signing, and so is as good as one that she has found; a public key she could have had anyway, and has
     * to where the server has not fetched it yet.
     */
    private void leakKey(String node) {
        Optional<LabServer.TakenKey> taken = lab.cluster(node)
                .server(node)
                .orElseThrow(() -> new LabException(node + " does not run."))
                .takeKey();
        taken.ifPresentOrElse(key -> lab.attacker(actor)
                .gain(key.secret() ? "key" : "publicKey", key.secret() ? Attacker.SECRET : key.kid(), key.text(),
                        node),
                lab.attacker(actor)::takePublishedKeys);
    }

    /** The secret that the attacker has found. */
    private Optional<String> found() {
        return lab.world()
                .loot()
                .values()
                .stream()
                .filter(held -> held.name().equals(Attacker.SECRET))
                .map(Loot::value)
                .findFirst();
    }

    private void editCookie(Action.EditCookie edit) {
        StoredCookie cookie = cookie(edit.name());
        browser().cookies().edit(cookie, ValueEdit.apply(filled(edit.edit()), cookie.value()));
    }

    private void editStorage(Action.EditStorage edit) {
        Browser browser = browser();
        if (edit.key().equals("access_token") && lab.settings().get(Switches.AT_STORE).endsWith("ookie")) {
            editCookie(new Action.EditCookie("AT", edit.edit()));
            return;
        }
        String origin = browser.origin().serialized();
        String value = browser.storage()
                .get(edit.area(), origin, edit.key())
                .orElseThrow(() -> new LabException(
                        actor + "'s browser keeps no '" + edit.key() + "' in " + edit.area().id() + "."));
        browser.storage().put(edit.area(), origin, edit.key(), ValueEdit.apply(filled(edit.edit()), value));
    }

    private Action.Edit filled(Action.Edit edit) {
        return edit instanceof Action.Edit.To to ? new Action.Edit.To(filled(to.value())) : edit;
    }

    private void jump(Action.JumpToExpiry jump) {
        Instant target = ExpiryTarget.find(lab.world(), actor, jump.what())
                .orElseGet(() -> lab.clock().now().plus(jump.otherwise()));
        lab.moveClockTo(target);
    }

    private void repeat(Action.Repeat repeat) {
        for (int turn = 0; turn < repeat.times(); turn++) {
            lab.moveClockTo(lab.clock().now().plus(repeat.every()));
            if (repeat.action() instanceof Action.Call call) {
                script().callRenewing(call.method(), filled(call.url()), filledOrNull(call.json()));
            } else {
                perform(repeat.action());
            }
        }
    }

    private Browser browser() {
        return lab.browserOf(actor, tab).browser();
    }

    private ShopScript script() {
        return lab.browserOf(actor, tab).script();
    }

    private StoredCookie cookie(String name) {
        return browser().cookies()
                .all()
                .stream()
                .filter(cookie -> cookie.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LabException(actor + "'s cookie jar has no cookie '" + name + "'."));
    }

    private Item item(String name) {
        Item item = lab.world().itemsByName().get(name);
        if (item == null) {
            throw new LabException("No value called " + name + " has been issued in this run.");
        }
        return item;
    }

    /** A value that the attacker holds; she can use nothing else. */
    private String loot(String name) {
        return lab.world()
                .loot()
                .values()
                .stream()
                .filter(held -> held.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LabException(actor + " does not hold " + name + "."))
                .value();
    }

    /** A value of a kind that the attacker holds, by its name; of the newest, null when she holds none of the kind. */
    private @Nullable String held(String kind, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return name.equals(Action.NEWEST)
                ? lab.world()
                        .items()
                        .values()
                        .stream()
                        .filter(item -> item.kind().equals(kind) && holds(item))
                        .max(Comparator.comparing(Item::issued).thenComparingInt(ActionPerformer::number))
                        .map(Item::value)
                        .orElse(null)
                : loot(name);
    }

    private boolean holds(Item item) {
        return lab.world().loot().values().stream().anyMatch(held -> held.name().equals(item.name()));
    }

    private static int number(Item item) {
        return Integer.parseInt(item.name().substring(item.kind().length()));
    }

    private String filled(String text) {
        Matcher matcher = PLACE.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(item(match.group(1)).value()));
    }

    private @Nullable String filledOrNull(@Nullable String text) {
        return text == null ? null : filled(text);
    }
}
