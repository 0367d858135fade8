/**
 * Stored content: streamed, typed by what is in it, hashed, in series of versions, with thumbnails of pictures. Who may
 * read a file is asked of its owner.
 */
@ApplicationModule(
        displayName = "Files",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@NullMarked
package dk.medspil.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
