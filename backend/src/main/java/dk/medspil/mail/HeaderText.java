package dk.medspil.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Guards what goes into mail headers. A line break in one would let a stranger write headers of their own. */
final class HeaderText {

    private HeaderText() {}

    /** The value itself when it is one line of ordinary characters. */
    static String line(String field, String value) {
        boolean controls = value.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
        if (controls) {
            throw new UnsafeHeader(field);
        }
        return value;
    }

    /** One bare address such as {@code lise@example.org}; a domain with Danish letters in its wire form. */
    static String address(String field, String value) {
        line(field, value);
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1 || value.length() > 254) {
            throw new UnsafeHeader(field);
        }
        try {
            String wire = value.substring(0, at) + "@" + IDN.toASCII(value.substring(at + 1));
            InternetAddress parsed = new InternetAddress(wire, true);
            if (!wire.equals(parsed.getAddress())
                    || !StandardCharsets.US_ASCII.newEncoder().canEncode(wire)) {
                throw new UnsafeHeader(field);
            }
            return wire;
        } catch (AddressException | IllegalArgumentException e) {
            throw new UnsafeHeader(field);
        }
    }

    /** An address with a name beside it. */
    static InternetAddress mailbox(String address, String name) {
        try {
            return new InternetAddress(address("address", address), line("name", name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address as written in a setting: {@code Name <address>}. */
    static InternetAddress mailbox(String setting) {
        try {
            InternetAddress parsed = new InternetAddress(line("setting", setting), true);
            String name = parsed.getPersonal();
            return name == null ? parsed : mailbox(parsed.getAddress(), name);
        } catch (AddressException e) {
            throw new UnsafeHeader("setting");
        }
    }

    static String domainOf(InternetAddress address) {
        String bare = address.getAddress();
        return bare.substring(bare.lastIndexOf('@') + 1);
    }
}
