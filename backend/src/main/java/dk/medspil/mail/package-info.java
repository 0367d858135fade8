/**
 * The outbox and inbound mail: the only room that speaks SMTP and IMAP. What a mail says is composed above.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"files", "audit", "platform"})
@NullMarked
package dk.medspil.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
