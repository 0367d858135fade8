package dk.medspil.files;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** All files of one owner together would be more than they may be. Nothing of the last one was kept. */
public class QuotaExceeded extends Refusal {

    QuotaExceeded(long quotaBytes, long usedBytes) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-quota-exceeded",
                Map.of("maxMb", Megabytes.written(quotaBytes), "usedMb", Megabytes.written(usedBytes)));
    }
}
