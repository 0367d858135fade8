package dk.medspil.mail;

import java.util.Map;
import java.util.UUID;

/**
 * What is to be mailed, in the words of the sender: a template, a person, a matter. The text is made when the mail
 * leaves, so nothing of it stands here.
 *
 * @param template name of the template, such as {@code receipt}
 * @param address where to; checked when posted
 * @param name the person's name, shown beside the address
 * @param language {@code da} or {@code en}
 * @param aboutKind what the mail is about, such as {@code requisition}
 * @param aboutId the id of that
 * @param facts short routing facts, such as ids or the number of a reminder; never text of a person and never a link
 * @param automatic true when no person wrote it: it then says so in its headers, has an empty return path and counts
 *     against the address's hourly cap
 */
public record MailOrder(
        String template,
        String address,
        String name,
        String language,
        String aboutKind,
        UUID aboutId,
        Map<String, String> facts,
        boolean automatic) {

    private static final int LONGEST_FACT = 120;

    /** @throws IllegalArgumentException if a fact is no fact but a text or a link: a fault of the calling code */
    public MailOrder {
        facts = Map.copyOf(facts);
        facts.forEach((key, value) -> {
            if (value.length() > LONGEST_FACT || value.contains("://") || value.indexOf('#') >= 0) {
                throw new IllegalArgumentException("the outbox keeps no text and no link: " + key);
            }
        });
    }
}
