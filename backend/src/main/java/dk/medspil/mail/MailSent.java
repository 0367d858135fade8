package dk.medspil.mail;

import java.time.Instant;
import java.util.UUID;

/** The mail server has taken the mail. Published in the transaction that records it. */
public record MailSent(MailId id, String template, String aboutKind, UUID aboutId, Instant at) {}
