/** The lab server: the system that the program studies. It knows nothing of scenarios, recordings or windows. */
module dev.authscope.server {
    requires transitive org.jspecify;
    requires org.eclipse.jetty.client;
    requires org.eclipse.jetty.proxy;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.util;
    requires okhttp3.tls;
    requires com.nimbusds.jose.jwt;
    requires tools.jackson.core;
    requires java.sql;
    requires com.h2database;
    requires redis.clients.jedis;
    requires org.apache.commons.pool2;
    requires embedded.redis;
    requires org.jgroups;
    requires org.slf4j;

    exports dev.authscope.server;
    exports dev.authscope.server.decision;
    exports dev.authscope.server.observe;
    exports dev.authscope.server.onward;
    exports dev.authscope.server.random;
    exports dev.authscope.server.session;
    exports dev.authscope.server.session.choice;
    exports dev.authscope.server.session.row;
    exports dev.authscope.server.settings;
    exports dev.authscope.server.time;
}
