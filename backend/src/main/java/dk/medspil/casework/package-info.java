/**
 * What the consultants keep around their cases: the templates of what they write. It stands above the ticket, which
 * knows nothing of it.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"requisition", "directory", "audit", "platform"})
@NullMarked
package dk.medspil.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
