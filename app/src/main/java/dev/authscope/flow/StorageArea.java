package dev.authscope.flow;

/** Where a page's script can keep a value. */
public enum StorageArea {
    /** A variable of the page; gone after a reload. */
    MEMORY("memory"), LOCAL_STORAGE("localStorage"), SESSION_STORAGE("sessionStorage");

    private final String id;

    StorageArea(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
