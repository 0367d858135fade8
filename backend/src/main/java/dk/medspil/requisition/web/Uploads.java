package dk.medspil.requisition.web;

import dk.medspil.files.FileInfo;
import dk.medspil.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Hands what was uploaded to whoever keeps it, as a stream. */
final class Uploads {

    /** Keeps a file. */
    @FunctionalInterface
    interface Keeper {
        StoredFile keep(InputStream content, @Nullable String name) throws IOException;
    }

    private Uploads() {}

    static FileInfo keep(MultipartFile file, Keeper keeper) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return FileInfo.of(keeper.keep(content, file.getOriginalFilename()));
        }
    }
}
