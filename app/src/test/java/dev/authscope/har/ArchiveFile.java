package dev.authscope.har;

/** An HTTP Archive for tests. */
public final class ArchiveFile {

    /** As browsers write it: HTTP/2, a page, a body in base64, a joined Set-Cookie, things that are no HTTP. */
    public static final String TEXT = """
            {"log":{"version":"1.2","creator":{"name":"b","version":"1"},
            "pages":[{"startedDateTime":"2026-03-02T09:00:00.000+09:00","id":"page_1","title":"https://shop.test/","pageTimings":{}}],
            "entries":[
            {"pageref":"page_1","startedDateTime":"2026-03-02T09:00:01.000+09:00","time":12.5,
             "request":{"method":"GET","url":"https://shop.test/me?x=1#part","httpVersion":"h2","headers":[{"name":":method","value":"GET"},{"name":"cookie","value":"sid=abc123"}]},
             "response":{"status":200,"statusText":"","headers":[],"content":{"size":3,"mimeType":"image/png","text":"AAEC","encoding":"base64"}}},
            {"pageref":"page_1","startedDateTime":"2026-03-02T09:00:00.000+09:00","time":3,
             "request":{"method":"POST","url":"https://shop.test/login","headers":[],"postData":{"mimeType":"text/plain","text":"user=a"}},
             "response":{"status":204,"statusText":"No Content","headers":[{"name":"Set-Cookie","value":"sid=abc123; Secure; HttpOnly\\nother=1; Domain=elsewhere.test"}],"content":{}}},
            {"startedDateTime":"2026-03-02T09:00:02.000+09:00","request":{"method":"GET","url":"https://ads.test/p.gif","headers":[]},
             "response":{"status":0,"_error":"net::ERR_BLOCKED_BY_CLIENT","headers":[],"content":{}}},
            {"startedDateTime":"2026-03-02T09:00:02.000+09:00","request":{"method":"GET","url":"data:text/plain,x"}},
            {"startedDateTime":"yesterday","request":{"method":"GET","url":"https://shop.test/"}},
            {"startedDateTime":"2026-03-02T09:00:02.000+09:00"}, 17]}}
            """;

    private ArchiveFile() {}
}
