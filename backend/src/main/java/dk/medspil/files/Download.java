package dk.medspil.files;

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
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.read(file)));
    }
}
