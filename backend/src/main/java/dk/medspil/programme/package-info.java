/**
 * Programmes, main areas, success criteria, targets, deliverables and allocations; the cohorts of each criterion, its
 * evaluation and frozen periods. Others tell it who is in scope, relevant, and why; it knows them only by reference.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"questionnaire", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
