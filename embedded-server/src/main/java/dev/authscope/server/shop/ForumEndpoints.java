package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.authz.AuthzOwner;
import dev.authscope.server.authz.AuthzRole;
import dev.authscope.server.authz.Claim;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.settings.Switches;

/** What takes a permission: deleting a post takes being its owner, the report takes a role. */
final class ForumEndpoints {

    private static final int LONGEST_TITLE = 200;
    private static final AuthzOwner OWNER = new AuthzOwner();
    private static final AuthzRole ADMIN = new AuthzRole("admin");

    private final Posts posts;
    private final Orders orders;

    ForumEndpoints(Posts posts, Orders orders) {
        this.posts = posts;
        this.orders = orders;
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("POST", "/posts", gate.guard(this::write)),
                Route.of("DELETE", "/posts/{id}", gate.guard(this::delete, OWNER)),
                Route.of("GET", "/admin/report", gate.guard(this::report, ADMIN)));
    }

    private Answer write(Call call, Caller caller) {
        String title = Body.fields(call).getOrDefault("title", "");
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            return Answer.problem(400, "A post has a title of 1 to " + LONGEST_TITLE + " characters.",
                    "invalid_request");
        }
        Posts.Post post = posts.add(title, caller.subject().sub(), call.journal());
        return Answer.json(201, Map.of("post", post.id())).with("Location", "/posts/" + post.id()).noStore();
    }

    private Answer delete(Call call, Caller caller) {
        Optional<Posts.Post> post = posts.find(call.pathValue("id"), call.journal());
        if (post.isEmpty()) {
            return Answer.problem(404, "There is no such post.", "not_found");
        }
        Claim claim = new Claim(caller.subject().sub(), caller.subject().roles(), post.get().owner());
        if (!Decision.make(List.of(OWNER), claim, call.settings(), call.journal()::check).granted()) {
            return call.settings().get(Switches.HIDE_EXISTENCE)
                    ? Answer.problem(404, "There is no such post.", "not_found")
                    : Answer.problem(403, "Only its author may delete this post.", "not_owner").noStore();
        }
        posts.remove(post.get().id(), call.journal());
        return Answer.of(204);
    }

    private Answer report(Call call, Caller caller) {
        if (!Decision.make(List.of(ADMIN), caller.subject().roles(), call.settings(),
                call.journal()::check).granted()) {
            return caller.session() == null
                    ? Refusals.scope("admin")
                    : Answer.problem(403, "This report is for operators of the shop.", "role_required").noStore();
        }
        return Answer.json(200, Map.of("orders", orders.table().rows().size())).noStore();
    }
}
