package dk.medspil.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a file out so that no browser takes it for a page of ours: always as an attachment, sniffed by nobody. */
@Component
public class Download {

    private final FileStore files;
    private final HttpServletRequest request;

    /** @param request the one that is being answered, whichever that is */
    Download(FileStore files, HttpServletRequest request) {
        this.files = files;
        this.request = request;
    }

    /**
     * The answer for a caller who may read it: the owner was asked before. Whoever asks for a range of bytes gets that.
     */
    public ResponseEntity<Resource> of(StoredFile file) {
        // the whole is opened before the answer begins: a store that is away is said in words
        boolean whole = request.getHeader(HttpHeaders.RANGE) == null;
        return sealed().header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.name()))
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(new Content(file, whole ? files.read(file) : null));
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

    /** Of known length, so that ranges of it can be asked for; each is read from its own beginning. */
    private final class Content extends AbstractResource {

        private final StoredFile file;
        private @Nullable InputStream opened;

        Content(StoredFile file, @Nullable InputStream opened) {
            this.file = file;
            this.opened = opened;
        }

        @Override
        public String getDescription() {
            return "stored file " + file.id();
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public InputStream getInputStream() {
            InputStream next = opened == null ? files.readPart(file) : opened;
            opened = null;
            return next;
        }
    }
}
