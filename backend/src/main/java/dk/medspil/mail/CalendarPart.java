package dk.medspil.mail;

/**
 * A part of a mail that a calendar reads. It names where answers go, which is known when the mail is put into its envelope.
 *
 * @param method what is asked of the calendar: {@code REQUEST} or {@code CANCEL}
 */
public record CalendarPart(String method, Words words) {

    /** The part's text. */
    @FunctionalInterface
    public interface Words {

        /** @param organizer the address that answers go to, and its name */
        String answeredTo(String organizer, String name);
    }
}
