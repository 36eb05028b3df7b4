package dev.authscope.cookies;

import java.net.IDN;
import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Host names and addresses as the cookie rules compare them (RFC 6265bis sections 5.1.2 and 5.1.3). */
final class HostName {

    private static final String FORBIDDEN = " \"#%/:<>?@[\\]^`{|}";

    private HostName() {}

    /**
     * A host in its canonical form: lower case, every label in ASCII, an IPv6 address in brackets and shortened (RFC 5952). A dot at the
     * end stays: it makes another host.
     *
     * @throws IllegalArgumentException one sentence when it is no host
     */
    static String canonical(String host) {
        if (host.startsWith("[")) {
            return canonicalIpv6(host);
        }
        String ascii = CookieOctets.lowerCase(ascii(host) ? host : toAscii(host));
        boolean fault = ascii.isEmpty() || ascii.startsWith(".") || ascii.contains("..")
                || endsInNumber(ascii) && !isAddress(ascii);
        for (int i = 0; i < ascii.length() && !fault; i++) {
            fault = ascii.charAt(i) <= 0x1F || ascii.charAt(i) >= 0x7F || FORBIDDEN.indexOf(ascii.charAt(i)) >= 0;
        }
        if (fault) {
            throw noHost(host);
        }
        return ascii;
    }

    /** Whether the last label is a number, which only an address may end in (URL Standard, host parsing). */
    private static boolean endsInNumber(String host) {
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        String last = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
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
            return "[" + compressed(InetAddress.ofLiteral(literal)) + "]";
        } catch (IllegalArgumentException e) {
            throw noHost(host);
        }
    }

    /** The longest run of zero groups, two or more and the first of its length, becomes {@code ::} (RFC 5952 section 4). */
    private static String compressed(InetAddress address) {
        byte[] octets = address.getAddress();
        int[] groups = new int[8];
        for (int i = 0; i < octets.length; i++) {
            int at = 16 - octets.length + i;
            groups[at / 2] |= (octets[i] & 0xFF) << (at % 2 == 0 ? 8 : 0);
        }
        if (octets.length == 4) {
            groups[5] = 0xFFFF;
        }
        int bestStart = 0;
        int bestLength = 1;
        for (int start = 0; start < 8; start++) {
            int end = start;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - start > bestLength) {
                bestStart = start;
                bestLength = end - start;
            }
        }
        return bestLength < 2
                ? joined(groups, 0, 8)
                : joined(groups, 0, bestStart) + "::" + joined(groups, bestStart + bestLength, 8);
    }

    private static String joined(int[] groups, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Integer.toHexString(groups[i])).collect(Collectors.joining(":"));
    }

    private static IllegalArgumentException noHost(String host) {
        return new IllegalArgumentException(
                "'" + host + "' is no host; write a name such as shop.example or an address.");
    }
}
