/**
 * The demo year and its clock: a plausible programme year, played through the real process.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "inbox",
            "process",
            "notification",
            "casework",
            "requisition",
            "activity",
            "youth",
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
package dk.medspil.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
