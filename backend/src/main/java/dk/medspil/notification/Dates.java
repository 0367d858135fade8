package dk.medspil.notification;

import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a letter says them, in Copenhagen's time: «tor. 4. feb. 2010», «Thu 4 Feb 2010». */
final class Dates {

    private static final DateTimeFormatter DANISH_DAY =
            DateTimeFormatter.ofPattern("EEE d. MMM yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DANISH_HOUR =
            DateTimeFormatter.ofPattern("'kl.' H.mm", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH_HOUR = DateTimeFormatter.ofPattern("'at' HH:mm", Locale.UK);

    private Dates() {}

    static String day(String language, Instant at) {
        return (isDanish(language) ? DANISH_DAY : ENGLISH_DAY).format(at.atZone(Office.ZONE));
    }

    static String hour(String language, Instant at) {
        return day(language, at)
                + " "
                + (isDanish(language) ? DANISH_HOUR : ENGLISH_HOUR).format(at.atZone(Office.ZONE));
    }

    private static boolean isDanish(String language) {
        return !"en".equals(language);
    }
}
