/**
 * What every room stands on: time and the business calendar, the database, problem details, paging, security
 * plumbing. It knows no word of the office's work and imports no other room.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dk.medspil.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
