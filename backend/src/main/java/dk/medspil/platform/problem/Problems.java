package dk.medspil.platform.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Words a refusal or a failure as a problem detail. */
@Component
public final class Problems {

    /** Where the types of problems live; the address needs not answer. */
    static final String TYPES = "/problems/";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** The problem in that language. */
    public ProblemDetail of(HttpStatus status, String slug, Map<String, ?> args, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(
                texts.find(language, "problem." + slug + ".title", args).orElseGet(status::getReasonPhrase));
        texts.find(language, "problem." + slug + ".detail", args).ifPresent(problem::setDetail);
        return problem;
    }

    /** The refusal in that language, with its field and its Retry-After. */
    public ResponseEntity<Object> answer(Refusal refusal, Locale language) {
        ProblemDetail problem = of(refusal.status(), refusal.slug(), refusal.args(), language);
        String detail = problem.getDetail();
        String title = problem.getTitle();
        List<FieldError> errors = refusal.errors(detail != null ? detail : title != null ? title : refusal.slug());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return answer(problem, refusal.retryAfterSeconds());
    }

    /** A failure that is known by its status alone. */
    public ResponseEntity<Object> byStatus(HttpStatus status, Locale language) {
        String slug = status == HttpStatus.NOT_FOUND
                ? "not-found"
                : status.is4xxClientError() ? "not-understood" : "unforeseen";
        return answer(of(status, slug, Map.of("reference", ""), language), 0);
    }

    /** The problem as an answer; with Retry-After when waiting helps. */
    static ResponseEntity<Object> answer(ProblemDetail problem, long retryAfterSeconds) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfterSeconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
        }
        return answer.body(problem);
    }
}
