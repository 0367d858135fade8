/**
 * The catalogue of methods that the unit hands over to others: articles in both languages with status, owner and files.
 * Where a method was handed over, and what came of it, the ticket knows.
 */
@ApplicationModule(
        displayName = "Methods",
        allowedDependencies = {"directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
