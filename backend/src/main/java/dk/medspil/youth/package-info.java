/**
 * The pathways of the youths of «Fra Sport til Job»: pseudonymous records of what they were clarified for, started, and
 * whether they are still there after three months.
 *
 * <p>Only the year of birth is kept. The name stands in a table of its own, which nobody reads but who has the right to
 * main area 2, each look logged with its purpose. A year after the project names, years and clubs are removed; what was
 * counted stays.
 */
@ApplicationModule(
        displayName = "Youth",
        allowedDependencies = {"programme", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.youth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
