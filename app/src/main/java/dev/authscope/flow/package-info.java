/**
 * The one record of what happened and everything derived from it.
 *
 * <p>{@link dev.authscope.flow.Recorder} puts what both ends tell into one total order; {@link dev.authscope.flow.Timeline}
 * keeps the events; {@link dev.authscope.flow.Reducer} turns them into a {@link dev.authscope.flow.World}, everything true
 * at one moment; {@link dev.authscope.flow.History} finds the World of any moment. May use the JDK only.
 */
@NullMarked
package dev.authscope.flow;

import org.jspecify.annotations.NullMarked;
