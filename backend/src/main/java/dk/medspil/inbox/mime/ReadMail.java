package dk.medspil.inbox.mime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail, read. Plain data; nothing in it is to be trusted.
 *
 * @param messageId with its angle brackets; null when it has none
 * @param from null when it says no sender whom one could answer
 * @param receivers all addresses that it was sent to, as far as it says
 * @param threadIds the mails that it answers, the nearest first
 * @param sentAt when it says it was sent
 * @param text what was written, without what was quoted
 * @param quoted what was quoted; empty when nothing was
 * @param html as it was written, freed of all that could run; null when it is plain
 * @param automatic why no person wrote it; null when one did
 * @param bounce null when it is none
 */
public record ReadMail(
        @Nullable String messageId,
        @Nullable Sender from,
        List<String> receivers,
        String subject,
        List<String> threadIds,
        @Nullable Instant sentAt,
        String text,
        String quoted,
        @Nullable String html,
        List<ReadFile> files,
        @Nullable String automatic,
        @Nullable Bounce bounce,
        Set<Remark> remarks) {}
