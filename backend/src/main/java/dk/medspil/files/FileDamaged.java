package dk.medspil.files;

import java.io.IOException;

/** What is stored is not what was once received: the hash differs, or a chunk is missing. The last part is withheld. */
public class FileDamaged extends IOException {

    FileDamaged(FileId id) {
        super("stored file " + id + " is damaged");
    }
}
