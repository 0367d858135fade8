/**
 * People, units, roles and absence; organisations, associations, networks, areas and resource persons.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"files", "audit", "platform"})
@NullMarked
package dk.medspil.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
