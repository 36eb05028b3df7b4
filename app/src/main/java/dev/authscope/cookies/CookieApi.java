package dev.authscope.cookies;

/** Who hands a cookie to the jar or asks for it: the browser's HTTP engine, or a page's script through {@code document.cookie}. */
public enum CookieApi {
    HTTP, SCRIPT
}
