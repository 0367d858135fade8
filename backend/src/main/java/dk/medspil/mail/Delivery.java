package dk.medspil.mail;

import org.jspecify.annotations.Nullable;

/** One tried mail, what it came to, and the hash of the text that was sent. */
record Delivery(OutboxRow row, Verdict verdict, @Nullable String hash) {

    Object event(java.time.Instant at) {
        OutgoingMail mail = row.mail();
        if (verdict.state() == MailState.SENT) {
            return new MailSent(mail.id(), mail.template(), mail.aboutKind(), mail.aboutId(), at);
        }
        String reason = verdict.reason() == null ? "" : verdict.reason();
        return new MailBounced(
                mail.id(), mail.template(), mail.aboutKind(), mail.aboutId(), mail.address(), reason, mail.facts(), at);
    }

    boolean worthTelling() {
        return verdict.state() == MailState.SENT || verdict.state() == MailState.BOUNCED;
    }
}
