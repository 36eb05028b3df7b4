/**
 * The load balancer: which server a request goes to, and why. It chooses by turn, by load, by path or by what it knows of the
 * client, writes each choice down as checks, and keeps a table of its servers and one of whom it sends where. How octets
 * travel is {@code server.http}'s; what the shop does it does not know.
 */
@NullMarked
package dev.authscope.server.balancer;

import org.jspecify.annotations.NullMarked;
