package dk.medspil.files;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** There is nothing in the file. */
public class FileEmpty extends Refusal {

    FileEmpty() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "file-empty", Map.of());
    }
}
