package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.http.Route;
import dev.authscope.server.json.JsonText;

/** The shop's posts, which anybody may read, and the comments below them, which those write who are logged in. */
final class PostEndpoints {

    private static final int LONGEST = 8_000;
    private final Posts posts;
    private final Comments comments;

    PostEndpoints(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** The posts as pages. */
    List<Route> pages() {
        return List.of(Route.of("GET", "/posts/{id}", this::page));
    }

    /** The posts for programs. */
    List<Route> data() {
        return List.of(Route.of("GET", "/posts/{id}", this::post));
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("POST", "/posts/{id}/comments", gate.guard(this::write)));
    }

    private Answer page(Call call) {
        String id = call.pathValue("id");
        String title = posts.peek(id).map(Posts.Post::title).orElse(null);
        return title == null
                ? missing()
                : Answer.html(Pages.post(title, comments.below(id), CommentMarkup.of(call.settings()))).noStore();
    }

    private Answer post(Call call) {
        String id = call.pathValue("id");
        String title = posts.peek(id).map(Posts.Post::title).orElse(null);
        if (title == null) {
            return missing();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("title", title);
        fields.put("comments", comments.below(id)
                .stream()
                .map(comment -> comments.table()
                        .rows()
                        .get(Long.toString(comment.number())))
                .toList());
        return Answer.json(200, fields).noStore();
    }

    private Answer write(Call call, Caller caller) {
        String id = call.pathValue("id");
        if (posts.peek(id).isEmpty()) {
            return missing();
        }
        Optional<String> text = written(call).filter(given -> !given.isBlank() && given.length() <= LONGEST);
        if (text.isEmpty()) {
            return Answer.problem(400, "A comment is a text of 1 to " + LONGEST + " characters.", "invalid_request");
        }
        Comments.Comment comment = comments.add(id, caller.subject().name(), text.get(), call.journal());
        return Answer.json(201, Map.of("comment", comment.number())).noStore();
    }

    private static Optional<String> written(Call call) {
        if (call.hasType("application/json")) {
            return JsonText.readObject(call.text())
                    .map(body -> body.get("text"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        }
        return call.hasType("application/x-www-form-urlencoded")
                ? Optional.ofNullable(Form.parse(call.text()).get("text"))
                : Optional.empty();
    }

    private static Answer missing() {
        return Answer.problem(404, "There is no such post.", "not_found");
    }
}
