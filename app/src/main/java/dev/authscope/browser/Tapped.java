package dev.authscope.browser;

/** A socket whose octets are kept. */
interface Tapped {

    ConnectionTap tap();
}
