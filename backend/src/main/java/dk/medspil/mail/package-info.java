/**
 * The outbox: the only room that sends by SMTP. What a mail says is composed above. Nothing is received yet.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"files", "audit", "platform"})
@NullMarked
package dk.medspil.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
