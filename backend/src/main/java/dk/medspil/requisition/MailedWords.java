package dk.medspil.requisition;

import java.util.List;
import java.util.UUID;

/**
 * What came by mail, as the timeline keeps it.
 *
 * @param mail id of the mail itself, which the inbox has
 * @param text what was written
 * @param quoted what the mail program put beneath it; empty when nothing
 * @param found how the case was found, as a code that the screen words; empty for a new one
 */
public record MailedWords(UUID mail, String text, String quoted, String found, List<Enclosure> enclosures) {

    /** A file that came with it. */
    public record Enclosure(String name, byte[] content) {}
}
