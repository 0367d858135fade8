/**
 * The outbox: the only room that sends by SMTP. What a mail says is composed above; what comes in is read in {@code inbox}.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"files", "audit", "platform"})
@NullMarked
package dk.medspil.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
