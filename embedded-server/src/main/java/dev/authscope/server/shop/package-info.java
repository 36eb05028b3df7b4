/**
 * The demo application: pages, login and logout, the resources that need somebody who is logged in, and the lab's own
 * endpoints. May use all other packages of the server except the one that puts them together.
 */
@NullMarked
package dev.authscope.server.shop;

import org.jspecify.annotations.NullMarked;
