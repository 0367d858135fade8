package dk.medspil.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The one place that answers failures: 400 for what can't be read, 422 for refused content with the fields named, 409
 * for a lost race, 503 when the database is away, 500 with a number to ask about for what nobody foresaw.
 */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Languages languages;

    ProblemAdvice(Problems problems, Languages languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(refusal, language(request));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        Locale language = language(request);
        if (failure.getCause() instanceof UnrecognizedPropertyException unknown) {
            return malformed("unknown-field", Paths.of(unknown.getPath()), language);
        }
        if (failure.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            return malformed("unreadable-field", Paths.of(json.getPath()), language);
        }
        return problems.answer(Refusal.malformed("unreadable-body", Map.of()), language);
    }

    /** A parameter of the address that is no day, no id, or none of the words it may be. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return malformed("unreadable-field", failure.getName(), language(request));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        Locale language = language(request);
        List<FieldError> errors = failure.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldError(
                        error instanceof org.springframework.validation.FieldError field ? field.getField() : "",
                        codeOf(error),
                        textOf(error)))
                .toList();
        return invalid(errors, language);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(HandlerMethodValidationException failure, HttpServletRequest request) {
        return invalid(errorsOf(failure.getParameterValidationResults()), language(request));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodValidationException failure, HttpServletRequest request) {
        return invalid(errorsOf(failure.getParameterValidationResults()), language(request));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException failure, HttpServletRequest request) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        afterFirst(violation.getPropertyPath().toString()),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        violation.getMessage()))
                .toList();
        return invalid(errors, language(request));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
        return problems.answer(Refusal.tooLarge("file-too-large", Map.of()), language(request));
    }

    /** The caller has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        LOG.debug("The caller left before the answer was complete");
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request) {
        Locale language = language(request);
        if (failure instanceof ErrorResponse error) {
            return problems.byStatus(HttpStatus.valueOf(error.getStatusCode().value()), language);
        }
        Optional<DatabaseFailures.Kind> kind = DatabaseFailures.kindOf(failure);
        if (kind.isPresent()) {
            DatabaseFailures.Kind known = kind.get();
            boolean away = known == DatabaseFailures.Kind.AWAY;
            if (away) {
                LOG.warn("The database is away: {}", failure.getClass().getSimpleName());
            }
            return Problems.answer(
                    problems.of(known.status, known.slug, Map.of(), language),
                    away ? DatabaseFailures.RETRY_AFTER_SECONDS : 0);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", reference, failure);
        ProblemDetail problem =
                problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen", Map.of("reference", reference), language);
        return Problems.answer(problem, 0);
    }

    private ResponseEntity<Object> malformed(String slug, String field, Locale language) {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, slug, Map.of("field", field), language);
        problem.setProperty("errors", List.of(new FieldError(field, slug, String.valueOf(problem.getDetail()))));
        return Problems.answer(problem, 0);
    }

    private ResponseEntity<Object> invalid(List<FieldError> errors, Locale language) {
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Map.of(), language);
        problem.setProperty("errors", errors);
        return Problems.answer(problem, 0);
    }

    private static List<FieldError> errorsOf(List<ParameterValidationResult> results) {
        return results.stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                fieldOf(error, result.getMethodParameter().getParameterName()),
                                codeOf(error),
                                textOf(error))))
                .toList();
    }

    private static String fieldOf(MessageSourceResolvable error, @Nullable String parameter) {
        return error instanceof org.springframework.validation.FieldError field
                ? field.getField()
                : parameter == null ? "" : parameter;
    }

    private static String codeOf(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    }

    private static String textOf(MessageSourceResolvable error) {
        String text = error.getDefaultMessage();
        return text == null ? "" : text;
    }

    /** Leaves out the method's name, which leads a violation's path. */
    private static String afterFirst(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(dot + 1);
    }

    private Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }
}
