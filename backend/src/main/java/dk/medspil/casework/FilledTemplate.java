package dk.medspil.casework;

import java.util.List;

/**
 * A template with the facts of a case in its gaps.
 *
 * @param language in which it is: {@code da} or {@code en}
 * @param missing names of the gaps that the case has nothing for; in the text they stand in square brackets
 */
public record FilledTemplate(String text, String language, List<String> missing) {}
