package dk.medspil.inbox.mime;

import org.jspecify.annotations.Nullable;

/**
 * A report on a mail that we sent (RFC 3464).
 *
 * @param messageId of our mail; null when the report does not say
 * @param failed true when it was refused for good, false when it is only late, or was delivered
 * @param reason in the words of whoever refused it
 */
public record Bounce(@Nullable String messageId, boolean failed, String reason) {}
