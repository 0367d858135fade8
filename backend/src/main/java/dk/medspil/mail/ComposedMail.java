package dk.medspil.mail;

import org.jspecify.annotations.Nullable;

/**
 * The words of one mail. Lives in memory only.
 *
 * @param subject one line
 * @param text plain text, lines ended by {@code \n}
 * @param html the same content as HTML
 * @param unsubscribeLink where the receiver says no to more of this kind; null when there is nothing to say no to
 * @param calendar what the reader's calendar is asked; null: nothing
 * @param replyTag goes into the address that answers are sent to, so that they find their matter; null: no such address
 */
public record ComposedMail(
        String subject,
        String text,
        String html,
        @Nullable String unsubscribeLink,
        @Nullable String replyTag,
        @Nullable CalendarPart calendar) {

    public ComposedMail(String subject, String text, String html) {
        this(subject, text, html, null, null, null);
    }

    public ComposedMail(String subject, String text, String html, @Nullable String unsubscribeLink) {
        this(subject, text, html, unsubscribeLink, null, null);
    }

    /** The same mail, with answers to that address. */
    public ComposedMail answeredTo(@Nullable String tag) {
        return new ComposedMail(subject, text, html, unsubscribeLink, tag, calendar);
    }

    /** The same mail, with something for the reader's calendar. */
    public ComposedMail with(CalendarPart part) {
        return new ComposedMail(subject, text, html, unsubscribeLink, replyTag, part);
    }
}
