package dk.medspil.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The office says no, and says why. Becomes a problem detail of type {@code /problems/<slug>} whose title and detail
 * are the texts {@code problem.<slug>.title} and {@code problem.<slug>.detail} in the caller's language. A fact of the
 * office may be a subclass of its own.
 */
public class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final Map<String, Object> args;
    private final @Nullable String field;
    private final long retryAfterSeconds;

    /** @param args fill the placeholders of the texts, by name; they must be fit for the caller to read */
    public Refusal(HttpStatus status, String slug, Map<String, Object> args) {
        this(status, slug, args, null, 0);
    }

    private Refusal(
            HttpStatus status, String slug, Map<String, Object> args, @Nullable String field, long retryAfterSeconds) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.args = Map.copyOf(args);
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: it could not be understood. */
    public static Refusal malformed(String slug, Map<String, Object> args) {
        return new Refusal(HttpStatus.BAD_REQUEST, slug, args);
    }

    /** 401: sign in first. */
    public static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", Map.of());
    }

    /** 403: the caller may see it, but may not do this with it. */
    public static Refusal notAllowed() {
        return new Refusal(HttpStatus.FORBIDDEN, "not-allowed", Map.of());
    }

    /** 403, with a reason of its own. */
    public static Refusal notAllowed(String slug) {
        return new Refusal(HttpStatus.FORBIDDEN, slug, Map.of());
    }

    /** 404: it is not there, or the caller may not know that it is. */
    public static Refusal notFound() {
        return notFound("not-found");
    }

    /** 404, with a text of its own. */
    public static Refusal notFound(String slug) {
        return new Refusal(HttpStatus.NOT_FOUND, slug, Map.of());
    }

    /** 409: it is in another state than this needs, or someone else was first. */
    public static Refusal conflict(String slug) {
        return conflict(slug, Map.of());
    }

    /** 409 that says more. */
    public static Refusal conflict(String slug, Map<String, Object> args) {
        return new Refusal(HttpStatus.CONFLICT, slug, args);
    }

    /** 410: the link has run out or was replaced. */
    public static Refusal gone(String slug) {
        return new Refusal(HttpStatus.GONE, slug, Map.of());
    }

    /** 413: more than fits. */
    public static Refusal tooLarge(String slug, Map<String, Object> args) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, slug, args);
    }

    /** 422: understood, but not acceptable. */
    public static Refusal refused(String slug, Map<String, Object> args) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, slug, args);
    }

    /** 422 that names the field. */
    public static Refusal refused(String slug, String field) {
        return refused(slug, field, Map.of());
    }

    /** 422 that names the field and says more. */
    public static Refusal refused(String slug, String field, Map<String, Object> args) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, slug, args, field, 0);
    }

    /** 429: too often; come back after so many seconds. */
    public static Refusal tooOften(long retryAfterSeconds) {
        long seconds = Math.max(1, retryAfterSeconds);
        long minutes = (seconds + 59) / 60;
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-often", Map.of("minutes", minutes), null, seconds);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Map<String, Object> args() {
        return args;
    }

    /** The refused field's path, if it is about one. */
    public @Nullable String field() {
        return field;
    }

    /** Seconds until it is worth trying again; 0 when waiting doesn't help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** The fields in question as they are told to the caller. */
    List<FieldError> errors(String message) {
        return field == null ? List.of() : List.of(new FieldError(field, slug, message));
    }
}
