package dev.authscope.server.http;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** An end point that shows its tap what passes. Everything else it leaves to the end point that it stands before. */
@SuppressWarnings("NullAway") // Jetty's interface says nothing about null; values go through as they are.
final class TapEndPoint implements EndPoint, EndPoint.Wrapper {

    private final EndPoint real;
    private final Tap tap;

    TapEndPoint(EndPoint real, Tap tap) {
        this.real = real;
        this.tap = tap;
    }

    Tap tap() {
        return tap;
    }

    @Override
    public EndPoint unwrap() {
        return real;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int octets = real.fill(buffer);
        if (octets > 0) {
            tap.filled(buffer, octets);
        }
        return octets;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        tap.writing(buffers);
        return real.flush(buffers);
    }

    @Override
    public void write(Callback callback, ByteBuffer... buffers) {
        tap.writing(buffers);
        real.write(callback, buffers);
    }

    @Override
    public void write(Callback callback, SocketAddress address, ByteBuffer... buffers) {
        tap.writing(buffers);
        real.write(callback, address, buffers);
    }

    @Override
    public SocketAddress receive(ByteBuffer buffer) throws IOException {
        return real.receive(buffer);
    }

    @Override
    public boolean send(SocketAddress address, ByteBuffer... buffers) throws IOException {
        return real.send(address, buffers);
    }

    @Override
    public Callback cancelWrite(Throwable cause) {
        return real.cancelWrite(cause);
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return real.getLocalSocketAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return real.getRemoteSocketAddress();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public long getCreatedTimeStamp() {
        return real.getCreatedTimeStamp();
    }

    @Override
    public void shutdownOutput() {
        real.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return real.isOutputShutdown();
    }

    @Override
    public boolean isInputShutdown() {
        return real.isInputShutdown();
    }

    @Override
    public void close(@Nullable Throwable cause) {
        real.close(cause);
    }

    @Override
    public Object getTransport() {
        return real.getTransport();
    }

    @Override
    public long getIdleTimeout() {
        return real.getIdleTimeout();
    }

    @Override
    public void setIdleTimeout(long millis) {
        real.setIdleTimeout(millis);
    }

    @Override
    public void fillInterested(Callback callback) {
        real.fillInterested(callback);
    }

    @Override
    public boolean tryFillInterested(Callback callback) {
        return real.tryFillInterested(callback);
    }

    @Override
    public boolean isFillInterested() {
        return real.isFillInterested();
    }

    @Override
    public Connection getConnection() {
        return real.getConnection();
    }

    @Override
    public void setConnection(Connection connection) {
        real.setConnection(connection);
    }

    @Override
    public void onOpen() {
        real.onOpen();
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        real.onClose(cause);
    }

    @Override
    public void upgrade(Connection connection) {
        real.upgrade(connection);
    }

    @Override
    public @Nullable SslSessionData getSslSessionData() {
        return real.getSslSessionData();
    }

    @Override
    public boolean isSecure() {
        return real.isSecure();
    }
}
