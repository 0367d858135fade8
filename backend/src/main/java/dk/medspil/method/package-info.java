/**
 * The catalogue of methods that the unit hands over to others: articles in both languages with status, owner and files.
 */
@ApplicationModule(
        displayName = "Methods",
        allowedDependencies = {"directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
