package dev.authscope.cookies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Set-Cookie} line taken apart (RFC 6265bis section 5.6). Quotes are part of the value and protect nothing; no percent
 * sign is decoded.
 *
 * @param name may be empty
 * @param value may be empty
 * @param attributes in the order of the line, those with a value above 1024 octets left out
 * @param faults why the whole line is to be ignored; empty when it is well formed
 */
record SetCookieLine(String name, String value, List<Attribute> attributes, List<CookieReason> faults) {

    static final int LONGEST_NAME_AND_VALUE = 4096;
    static final int LONGEST_ATTRIBUTE_VALUE = 1024;

    /** An attribute; the name in lower case, the value empty when there is none. */
    record Attribute(String name, String value) {}

    /** Takes a line apart; every character is an octet. */
    static SetCookieLine parse(String line) {
        List<CookieReason> faults = new ArrayList<>();
        if (holdsControlCharacter(line)) {
            faults.add(CookieReason.CONTROL_CHARACTER);
        }
        int end = end(line, 0);
        int equals = line.indexOf('=');
        boolean named = equals >= 0 && equals < end;
        String name = named ? trim(line, 0, equals) : "";
        String value = trim(line, named ? equals + 1 : 0, end);
        if (name.length() + value.length() > LONGEST_NAME_AND_VALUE) {
            faults.add(CookieReason.NAME_VALUE_TOO_LONG);
        }
        if (name.isEmpty() && value.isEmpty()) {
            faults.add(CookieReason.EMPTY);
        }
        return new SetCookieLine(name, value, attributes(line, end), List.copyOf(faults));
    }

    /** The value of the last attribute with a name; the last one counts. */
    Optional<String> last(String attribute) {
        return attributes.reversed().stream().filter(a -> a.name().equals(attribute)).map(Attribute::value).findFirst();
    }

    /** The values of all attributes with a name, the last one first. */
    List<String> lastFirst(String attribute) {
        return attributes.reversed().stream().filter(a -> a.name().equals(attribute)).map(Attribute::value).toList();
    }

    boolean has(String attribute) {
        return last(attribute).isPresent();
    }

    /** Whether a text holds an octet 00–08, 0A–1F or 7F. */
    static boolean holdsControlCharacter(String text) {
        return text.chars().anyMatch(octet -> octet < 0x20 && octet != 0x09 || octet == 0x7F);
    }

    private static List<Attribute> attributes(String line, int from) {
        List<Attribute> attributes = new ArrayList<>();
        for (int start = from + 1; start <= line.length();) {
            int end = end(line, start);
            int equals = line.indexOf('=', start);
            boolean valued = equals >= 0 && equals < end;
            String name = trim(line, start, valued ? equals : end);
            String value = valued ? trim(line, equals + 1, end) : "";
            if (value.length() <= LONGEST_ATTRIBUTE_VALUE) {
                attributes.add(new Attribute(CookieOctets.lowerCase(name), value));
            }
            start = end + 1;
        }
        return List.copyOf(attributes);
    }

    private static int end(String line, int from) {
        int semicolon = line.indexOf(';', from);
        return semicolon < 0 ? line.length() : semicolon;
    }

    private static String trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char octet) {
        return octet == ' ' || octet == '\t';
    }
}
