package dk.medspil.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a questionnaire says, in both languages.
 *
 * @param introDa why one is asked; blank for the house's own words
 * @param thanksDa a line from the unit after the answer; blank for none
 */
public record QuestionnaireContent(
        @NotNull @Size(max = 1000) String introDa,
        @NotNull @Size(max = 1000) String introEn,
        @NotNull @Size(max = 1000) String thanksDa,
        @NotNull @Size(max = 1000) String thanksEn,
        @NotNull @Valid @Size(max = 30) List<Question> questions) {

    static final QuestionnaireContent EMPTY = new QuestionnaireContent("", "", "", "", List.of());
}
