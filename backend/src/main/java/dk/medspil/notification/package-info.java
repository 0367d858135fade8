/**
 * Who is told what, when and in which words: composes mail and messages inside the product.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "casework",
            "requisition",
            "activity",
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
package dk.medspil.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
