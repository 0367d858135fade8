package dk.medspil.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {

    private static Question question(String key, String text) {
        return new Question(
                key,
                QuestionType.YES_PARTLY_NO,
                text,
                text,
                "",
                "",
                false,
                true,
                null,
                null,
                "",
                "",
                "",
                "",
                List.of(),
                null);
    }

    private static QuestionnaireContent of(Question... questions) {
        return new QuestionnaireContent("", "", "", "", Arrays.asList(questions));
    }

    private static final Question A = question("a", "Har I brugt metoderne?");
    private static final Question B = question("b", "Er samarbejdet bedre?");
    private static final Question C = question("c", "Er indsatsen bedre?");

    @Test
    void whatIsNewGoneAndOtherwiseIsTold() {
        Question reworded = question("b", "Er samarbejdet blevet bedre?");

        VersionDifference difference = VersionDifference.between(of(A, B), of(reworded, C));

        assertThat(difference.lines())
                .extracting(
                        line -> line.change().name(),
                        line -> line.after() == null ? "" : line.after().key(),
                        VersionDifference.DifferenceLine::parts)
                .containsExactly(
                        tuple("CHANGED", "b", java.util.Set.of(VersionDifference.Part.TEXT)),
                        tuple("ADDED", "c", java.util.Set.of()),
                        tuple("REMOVED", "", java.util.Set.of()));
        assertThat(difference.intro()).isFalse();
    }

    @Test
    void onlyTheOneThatWasMovedIsSaidToBe() {
        VersionDifference difference = VersionDifference.between(of(A, B, C), of(C, A, B));

        assertThat(difference.lines()).allMatch(line -> line.change() == VersionDifference.Change.SAME);
        assertThat(difference.lines())
                .filteredOn(VersionDifference.DifferenceLine::moved)
                .extracting(line -> Objects.requireNonNull(line.after()).key())
                .containsExactly("c");
    }

    @Test
    void theSameIsTheSame() {
        assertThat(VersionDifference.between(of(A, B), of(A, B)).lines())
                .allMatch(line -> line.change() == VersionDifference.Change.SAME && !line.moved());
    }
}
