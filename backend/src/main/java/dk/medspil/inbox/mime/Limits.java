package dk.medspil.inbox.mime;

import java.time.Duration;

/**
 * How much of a mail is read before it counts as unreadable.
 *
 * @param bytes of the whole mail
 * @param depth of parts within parts
 * @param parts in all
 * @param headerBytes of one part's headers
 * @param textCharacters of the text that is shown; what is longer is cut and says so
 * @param time for the whole mail
 */
public record Limits(int bytes, int depth, int parts, int headerBytes, int textCharacters, Duration time) {

    public static final Limits STANDARD =
            new Limits(36 * 1024 * 1024, 20, 500, 256 * 1024, 20_000, Duration.ofSeconds(5));

    /** The same with another largest mail. */
    public Limits withBytes(int most) {
        return new Limits(most, depth, parts, headerBytes, textCharacters, time);
    }
}
