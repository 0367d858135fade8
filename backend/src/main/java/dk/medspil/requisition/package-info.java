/**
 * The ticket: number, life cycle, timeline, conversation, files and methods handed over. The domain decides right and
 * wrong; order and waiting are the process's. Each change publishes an event in its own transaction.
 */
@ApplicationModule(
        displayName = "Requisition",
        allowedDependencies = {
            "hours",
            "method",
            "programme",
            "questionnaire",
            "mail",
            "directory",
            "files",
            "audit",
            "platform"
        })
@NullMarked
package dk.medspil.requisition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
