/**
 * Stored content: streamed, typed by what is in it, hashed, in series of versions, with thumbnails of pictures. Its bytes
 * lie in the database or in an S3-compatible store, its facts always in the database.
 *
 * <p>The faces: {@link dk.medspil.files.FileStore} (keeps and gives out), {@link dk.medspil.files.Download} (answers a
 * browser, a range of bytes too). A file belongs to a {@link dk.medspil.files.FileOwner}, known here by kind and id only;
 * who may read it is asked of that owner, by the caller. Every room that keeps files may use this one.
 */
@ApplicationModule(
        displayName = "Files",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@NullMarked
package dk.medspil.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
