package dev.authscope.har;

import java.time.Instant;
import java.util.List;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/**
 * One exchange of an archive.
 *
 * @param page id of the page it belongs to; empty when the file names none
 * @param origin scheme, host and port of the address
 * @param host of the address, with its port when that is not the usual one
 * @param requestOctets the message, put together from what the file tells of it
 * @param status 0 when no answer came
 * @param failure what the browser said of an answer that did not come; empty when it said nothing
 * @param nanos how long it took by the file; 0 when it does not say
 */
record HarEntry(String page, Instant started, String method, String url, String origin, String host,
        List<Header> requestHeaders, Octets requestOctets, int status, List<Header> responseHeaders,
        Octets responseOctets, String failure, long nanos) {}
