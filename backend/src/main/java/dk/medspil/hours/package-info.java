/**
 * The time ledger: person, day, main area, and where it applies case, neighbourhood plan and deliverable. Everybody writes
 * his own week, by hand or by a timer; a manager closes the months. Cases are known by reference: {@link
 * dk.medspil.hours.CaseHours} is implemented where they live.
 */
@ApplicationModule(
        displayName = "Hours",
        allowedDependencies = {"programme", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
