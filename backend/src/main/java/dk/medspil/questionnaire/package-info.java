/**
 * Versioned questions, invitations and answers. It knows what it asks about only by reference.
 */
@ApplicationModule(
        displayName = "Questionnaire",
        allowedDependencies = {"directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
