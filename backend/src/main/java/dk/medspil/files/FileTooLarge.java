package dk.medspil.files;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file is larger than one may be. Nothing of it was kept. */
public class FileTooLarge extends Refusal {

    public FileTooLarge(long maxBytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "file-over-limit", Map.of("maxMb", Megabytes.written(maxBytes)));
    }
}
