package dk.medspil.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one mail fared, for a timeline or the administrator's list.
 *
 * @param dueAt when it is tried next; of use while QUEUED or DEFERRED
 * @param sentAt when the mail server took it; null before
 * @param reason why it is not sent, in the mail server's words or ours; null when all is well
 * @param part the part of the matter that it carries, such as a message; null when it carries no one part
 * @param addressReturnedAt since when mail to its address comes back; null when it doesn't
 */
public record MailLine(
        MailId id,
        String template,
        String address,
        String name,
        String language,
        String aboutKind,
        UUID aboutId,
        MailState state,
        int attempts,
        Instant postedAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String reason,
        @Nullable UUID part,
        @Nullable Instant addressReturnedAt) {}
