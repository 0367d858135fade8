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
        @Nullable String reason) {}
