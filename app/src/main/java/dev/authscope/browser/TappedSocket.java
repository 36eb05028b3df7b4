package dev.authscope.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

import org.jspecify.annotations.Nullable;

/**
 * A socket that goes to the lab or nowhere: it turns the ports of the virtual network into the lab's and refuses every
 * address that is not loopback. What passes is kept by a tap, unless TLS is put on top, which has a tap of its own.
 */
final class TappedSocket extends Socket implements Tapped {

    private final LabAddresses addresses;
    private @Nullable ConnectionTap tap;

    TappedSocket(LabAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress wanted) || wanted.getAddress() == null
                || !wanted.getAddress().isLoopbackAddress()) {
            throw new SocketException("refused: " + endpoint + " is not on this machine");
        }
        int port = addresses.portBehind(wanted.getHostString(), wanted.getPort());
        if (port == 0) {
            throw new SocketException("refused: nothing in the lab listens on port " + wanted.getPort());
        }
        super.connect(new InetSocketAddress(wanted.getAddress(), port), timeout);
        setTcpNoDelay(true);
    }

    @Override
    public ConnectionTap tap() {
        if (tap == null) {
            tap = new ConnectionTap(getLocalPort());
        }
        return tap;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return tap().tap(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return tap().tap(super.getOutputStream());
    }
}
