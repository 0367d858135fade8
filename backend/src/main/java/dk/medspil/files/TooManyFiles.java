package dk.medspil.files;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The owner has as many files as there may be. Nothing of the last one was kept. */
public class TooManyFiles extends Refusal {

    TooManyFiles(int most) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "file-count-exceeded", Map.of("most", most));
    }
}
