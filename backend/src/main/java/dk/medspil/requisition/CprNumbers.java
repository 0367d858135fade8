package dk.medspil.requisition;

import java.util.regex.Pattern;

/**
 * Sees what looks like a Danish civil registration number (CPR): a date as ddmmyy and four more digits. The office
 * doesn't need them; whoever writes one is warned, and not hindered, since many other numbers look the same.
 */
final class CprNumbers {

    private static final Pattern LIKE_CPR =
            Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[ \\-\u2013]?\\d{4}(?!\\d)");

    private CprNumbers() {}

    static boolean in(String text) {
        return LIKE_CPR.matcher(text).find();
    }
}
