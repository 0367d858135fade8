/**
 * One box over everything that one may see: cases with what was said in them, people, organisations, methods, names of
 * files. Its documents may lag behind by some seconds, and are recomputed, never changed in place.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"requisition", "method", "directory", "files", "platform"})
@NullMarked
package dk.medspil.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
