package dev.authscope.cookies;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Host names and addresses as the cookie rules compare them (RFC 6265bis sections 5.1.2 and 5.1.3). */
final class HostName {

    private static final String FORBIDDEN = " \"#%/:<>?@[\\]^`{|}";

    private HostName() {}

    /**
     * A host in its canonical form: lower case, every label in ASCII, an IPv6 address in brackets and in full form. A dot at the
     * end stays: it makes another host.
     *
     * @throws IllegalArgumentException one sentence when it is no host
     */
    static String canonical(String host) {
        if (host.startsWith("[")) {
            return canonicalIpv6(host);
        }
        String ascii = CookieOctets.lowerCase(ascii(host) ? host : toAscii(host));
        boolean fault = ascii.isEmpty() || ascii.startsWith(".") || ascii.contains("..");
        for (int i = 0; i < ascii.length() && !fault; i++) {
            fault = ascii.charAt(i) <= 0x1F || ascii.charAt(i) >= 0x7F || FORBIDDEN.indexOf(ascii.charAt(i)) >= 0;
        }
        if (fault) {
            throw noHost(host);
        }
        return ascii;
    }

    /** Whether a canonical host is an IPv4 or IPv6 address. */
    static boolean isAddress(String host) {
        if (host.startsWith("[")) {
            return true;
        }
        int parts = 1;
        int digits = 0;
        int value = 0;
        for (int i = 0; i < host.length(); i++) {
            char character = host.charAt(i);
            if (character == '.' && digits > 0) {
                parts++;
                digits = 0;
                value = 0;
            } else if (character >= '0' && character <= '9') {
                digits++;
                value = value * 10 + character - '0';
                if (value > 255 || digits > 3) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return parts == 4 && digits > 0;
    }

    /** Whether a host lies in a domain (section 5.1.3): the same, or a name below it. */
    static boolean domainMatches(String host, String domain) {
        if (host.equals(domain)) {
            return true;
        }
        int dot = host.length() - domain.length() - 1;
        return dot > 0 && !domain.isEmpty()
                && host.charAt(dot) == '.'
                && host.endsWith(domain)
                && !isAddress(host);
    }

    static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The ASCII form of a name in any script. */
    static String toAscii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw noHost(name);
        }
    }

    private static String canonicalIpv6(String host) {
        String literal = host.endsWith("]") ? host.substring(1, host.length() - 1) : "";
        if (literal.indexOf(':') < 0 || literal.indexOf('%') >= 0) {
            throw noHost(host);
        }
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            String text = address instanceof Inet6Address
                    ? address.getHostAddress()
                    : "::ffff:" + address.getHostAddress();
            return "[" + text + "]";
        } catch (IllegalArgumentException e) {
            throw noHost(host);
        }
    }

    private static IllegalArgumentException noHost(String host) {
        return new IllegalArgumentException(
                "'" + host + "' is no host; write a name such as shop.example or an address.");
    }
}
