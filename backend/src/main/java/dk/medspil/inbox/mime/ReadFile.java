package dk.medspil.inbox.mime;

import org.jspecify.annotations.Nullable;

/**
 * A part that is kept as a file and not opened.
 *
 * @param name as the sender called it, decoded; may be anything
 * @param inline whether the text refers to it, as to a picture
 * @param contentId by which the text refers to it; null when it has none
 */
public record ReadFile(
        String name,
        byte[] content,
        boolean inline,
        @Nullable String contentId) {}
