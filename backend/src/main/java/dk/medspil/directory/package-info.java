/**
 * People with their accounts, roles and absence; units, organisations and areas.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"files", "audit", "platform"})
@NullMarked
package dk.medspil.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
