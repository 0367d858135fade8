package dk.medspil.inbox.mime;

/**
 * A part that is kept as a file and not opened.
 *
 * @param name as the sender called it, decoded; may be anything
 * @param inline whether the text refers to it, as to a picture
 */
public record ReadFile(String name, byte[] content, boolean inline) {}
