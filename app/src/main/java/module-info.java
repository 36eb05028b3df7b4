/** The program: recorder, lab, scenarios, command line and window. */
module dev.authscope {
    requires static transitive org.jspecify;
    requires dev.authscope.assets;
    requires dev.authscope.server;
    requires okhttp3;
    requires okio;
    requires com.nimbusds.jose.jwt;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires info.picocli;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.mozilla.rhino;
    requires org.jsoup;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires org.apache.commons.logging;
    requires java.desktop;
    requires java.management;
    requires jdk.management;
    requires org.slf4j;
    // Named by no class of ours: PDFBox gives mapped memory back by it, and prints an error where it is missing.
    requires jdk.unsupported;

    exports dev.authscope.ui to javafx.graphics;

    opens dev.authscope.cli to info.picocli;
}
