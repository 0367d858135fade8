package dk.medspil.youth;

import dk.medspil.platform.problem.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the project is for: «unge i alderen 13-29 år med tilknytning til eller som er på vej ind i en sportsklub». Only the
 * year of birth is known, so who may be of the age counts as being it, and who may be under fifteen needs a guardian's
 * consent.
 */
final class Eligibility {

    private static final int YOUNGEST = 13;
    private static final int OLDEST = 29;
    private static final int OWN_CONSENT = 15;

    private Eligibility() {}

    /** @throws Refusal 422 if the youth is too young or too old on that day */
    static void require(int yearOfBirth, LocalDate day) {
        int reaches = day.getYear() - yearOfBirth;
        if (reaches < YOUNGEST || reaches - 1 > OLDEST) {
            throw Refusal.refused("youth-not-eligible", "yearOfBirth");
        }
    }

    /** @throws Refusal 422 if a guardian must consent and has not */
    static void requireConsent(int yearOfBirth, LocalDate day, @Nullable LocalDate consented) {
        if (needsConsent(yearOfBirth, day) && consented == null) {
            throw Refusal.refused("youth-consent-missing", "consentOn");
        }
    }

    static boolean needsConsent(int yearOfBirth, LocalDate day) {
        return day.getYear() - yearOfBirth <= OWN_CONSENT;
    }
}
