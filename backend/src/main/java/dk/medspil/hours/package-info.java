/**
 * The time ledger: person, day, main area, and where it applies the case.
 */
@ApplicationModule(
        displayName = "Hours",
        allowedDependencies = {"programme", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
