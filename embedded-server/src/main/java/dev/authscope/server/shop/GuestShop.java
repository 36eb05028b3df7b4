package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The shop whose memory is in the browser's cookies alone: a guest's cart and small conveniences. */
final class GuestShop {

    private static final String CART = "guest_cart";
    private static final long WEEK = 604_800;
    private static final long MONTH = 2_592_000;
    private static final long DAY = 86_400;

    private final PasswordLogin passwords;
    private final Orders orders;
    private final CartMac mac;

    GuestShop(PasswordLogin passwords, Orders orders, CartMac mac) {
        this.passwords = passwords;
        this.orders = orders;
        this.mac = mac;
    }

    List<Route> routes() {
        return List.of(
                route("GET", "/cart", call -> withCart(call, cart -> Answer.json(200, cart.content()).noStore())),
                route("POST", "/cart/items", this::add),
                route("DELETE", "/cart/items/{id}", call -> withCart(call, cart -> {
                    keep(call, cart.without(call.pathValue("id")));
                    return Answer.of(204);
                })), route("POST", "/orders", call -> withCart(call, cart -> order(call, cart))),
                route("POST", "/login", this::login), Route.of("POST", "/prefs/popup", GuestShop::hidePopup));
    }

    private static Route route(String method, String path, Endpoint endpoint) {
        return new Route(method, path, GuestShop::offered, endpoint);
    }

    private static boolean offered(LabSettings settings) {
        return settings.get(Switches.MODE).equals("guestCookie");
    }

    private Answer withCart(Call call, Function<GuestCart, Answer> work) {
        String cookie = call.cookie(CART).orElse("");
        if (!Decision.make(List.of(mac), cookie, call.settings(), call.journal()::check).granted()) {
            return Answer.problem(400, "The cart in the cookie is not as the shop wrote it.", "cart_changed").noStore();
        }
        String style = call.settings().get(Switches.CART_COOKIE);
        int end = style.equals("signed") ? cookie.lastIndexOf('.') : cookie.length();
        return work.apply(GuestCart.read(cookie.substring(0, Math.max(end, 0)), !style.equals("idOnly")));
    }

    private Answer add(Call call) {
        Map<String, String> item = Body.fields(call);
        String quantity = item.getOrDefault("qty", "1");
        return Catalogue.find(item.getOrDefault("id", ""))
                .filter(product -> quantity.matches("[1-9]|10"))
                .map(product -> withCart(call, cart -> {
                    GuestCart fuller = cart.plus(product, Integer.parseInt(quantity));
                    keep(call, fuller);
                    return Answer.json(201, fuller.content()).noStore();
                }))
                .orElseGet(() -> Answer.problem(400, "A cart takes the id of a product and a qty from 1 to 10.",
                        "invalid_request"));
    }

    private void keep(Call call, GuestCart cart) {
        String style = call.settings().get(Switches.CART_COOKIE);
        String text = cart.write(!style.equals("idOnly"));
        set(call, CART, style.equals("signed") ? mac.sign(text) : text, WEEK);
    }

    private Answer order(Call call, GuestCart cart) {
        if (cart.lines().isEmpty()) {
            return Answer.problem(409, "The cart is empty.", "nothing_to_order");
        }
        Orders.Order order = orders.place("guest", cart.lines().stream().map(GuestCart.Line::id).toList(),
                call.journal());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("order", order.number());
        fields.put("total", cart.total());
        return Answer.json(201, fields).noStore();
    }

    private Answer login(Call call) {
        Map<String, String> form = Body.fields(call);
        String user = form.getOrDefault("username", "");
        String password = form.getOrDefault("password", "");
        Optional<Account> account = passwords.attempt(user, password, call.settings(), call.journal());
        if (account.isEmpty()) {
            return Refusals.credentials();
        }
        String remembered = call.settings().get(Switches.REMEMBER_ME);
        if (!remembered.equals("none")) {
            set(call, "saved_id", account.get().user(), MONTH);
        }
        if (remembered.equals("id+password")) {
            RememberedPasswords.set(call, password, MONTH);
        }
        return Answer.json(200, Map.of("hello", account.get().name())).noStore();
    }

    private static Answer hidePopup(Call call) {
        set(call, "hide_popup", "1", DAY);
        return Answer.of(204);
    }

    static void set(Call call, String name, String value, long seconds) {
        String secure = call.authority().scheme().equals("https") ? "; Secure" : "";
        String httpOnly = call.settings().get(Switches.HTTP_ONLY) ? "; HttpOnly" : "";
        call.setCookie(name, name + "=" + value + "; Path=/; Max-Age=" + seconds + secure + httpOnly
                + "; SameSite=Lax");
    }
}
