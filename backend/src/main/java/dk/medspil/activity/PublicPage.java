package dk.medspil.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the staff say on an activity's public page.
 *
 * @param until the last day on which one can sign up; null for until it begins
 */
public record PublicPage(boolean open, @Nullable LocalDate until, String text) {

    /** As it is until somebody has opened it. */
    public static final PublicPage UNTOUCHED = new PublicPage(false, null, "");

    public PublicPage {
        text = text.strip();
    }
}
