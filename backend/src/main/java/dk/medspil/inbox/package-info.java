/**
 * Mail that comes in: fetched, kept as it came, read, and put where it belongs: on its case, into screening, before a
 * person, or into quarantine. Stands above {@code requisition}, because only there it is known what a case is and who
 * takes part in it.
 */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"casework", "requisition", "mail", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
