/**
 * Read models, figures, exports, reports and alerts. They may lag behind, and are recomputed, never incremented.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {
            "process",
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
package dk.medspil.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
