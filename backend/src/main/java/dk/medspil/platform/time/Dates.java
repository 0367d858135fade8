package dk.medspil.platform.time;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as letters and refusals say them, in Copenhagen's time: «tor. 4. feb. 2010», «Thu 4 Feb 2010». */
public final class Dates {

    private static final DateTimeFormatter DANISH_DAY =
            DateTimeFormatter.ofPattern("EEE d. MMM yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DANISH_HOUR =
            DateTimeFormatter.ofPattern("'kl.' H.mm", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH_HOUR = DateTimeFormatter.ofPattern("'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter DANISH_MONTH =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.UK);

    private Dates() {}

    /** The day, in «da» or «en». */
    public static String day(String language, Instant at) {
        return (isDanish(language) ? DANISH_DAY : ENGLISH_DAY).format(at.atZone(Office.ZONE));
    }

    /** Day and hour, in «da» or «en». */
    public static String hour(String language, Instant at) {
        return day(language, at)
                + " "
                + (isDanish(language) ? DANISH_HOUR : ENGLISH_HOUR).format(at.atZone(Office.ZONE));
    }

    /** The month, «februar 2010» or «February 2010». */
    public static String month(String language, YearMonth month) {
        return (isDanish(language) ? DANISH_MONTH : ENGLISH_MONTH).format(month);
    }

    private static boolean isDanish(String language) {
        return !"en".equals(language);
    }
}
