package dk.medspil.mail;

import org.jspecify.annotations.Nullable;

/**
 * The words of one mail. Lives in memory only.
 *
 * @param subject one line
 * @param text plain text, lines ended by {@code \n}
 * @param html the same content as HTML
 * @param unsubscribeLink where the receiver says no to more of this kind; null when there is nothing to say no to
 */
public record ComposedMail(
        String subject, String text, String html, @Nullable String unsubscribeLink) {

    public ComposedMail(String subject, String text, String html) {
        this(subject, text, html, null);
    }
}
