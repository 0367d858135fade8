/**
 * The only engine room: work list, deployment, incidents, migration and diagrams. No other room imports the engine; a
 * requisition and its process instance are written in one transaction.
 */
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "notification",
            "requisition",
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
package dk.medspil.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
