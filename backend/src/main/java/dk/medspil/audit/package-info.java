/**
 * Who did and who saw what: rows that the application can add and read, never change.
 */
@ApplicationModule(
        displayName = "Audit",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@NullMarked
package dk.medspil.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
