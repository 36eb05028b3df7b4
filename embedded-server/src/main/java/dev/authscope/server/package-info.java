/**
 * The lab server put together: {@code LabServer.create(...)}, {@code start()}, {@code close()}. What it is made of lives
 * in the packages below this one, one package a feature.
 */
@NullMarked
package dev.authscope.server;

import org.jspecify.annotations.NullMarked;
