package dk.medspil.files;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The place where the bytes lie does not answer, or not as it should. Nothing was kept; it may be tried again. */
public class FileStoreAway extends Refusal {

    FileStoreAway(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "file-store-away", Map.of());
        initCause(cause);
    }
}
