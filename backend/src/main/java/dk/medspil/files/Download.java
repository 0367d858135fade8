package dk.medspil.files;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a file out so that no browser takes it for a page of ours: always as an attachment, sniffed by nobody. */
@Component
public class Download {

    private final FileStore files;

    Download(FileStore files) {
        this.files = files;
    }

    /** The answer for a caller who may read it: the owner was asked before. */
    public ResponseEntity<Resource> of(StoredFile file) {
        // opened before the answer begins: a store that is away is said in words
        InputStream content = files.read(file);
        return sealed().header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.name()))
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .body(new InputStreamResource(content));
    }

    /** The small picture of it, which we have made ourselves; 204 when there is none, or none yet. */
    public ResponseEntity<byte[]> thumbnail(StoredFile file) {
        return files.thumbnail(file.id())
                .map(small -> sealed().contentType(MediaType.IMAGE_JPEG).body(small))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity.BodyBuilder sealed() {
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
