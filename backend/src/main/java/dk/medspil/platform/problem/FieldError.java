package dk.medspil.platform.problem;

/**
 * What is wrong with one field of what was sent.
 *
 * @param field its path in the body, such as {@code relevance[0].reason}
 * @param code a stable word for programs, such as {@code NotBlank}
 * @param message the text for people, in the caller's language
 */
public record FieldError(String field, String code, String message) {}
