package dk.medspil.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A youth without a name.
 *
 * @param number «U-12»
 * @param yearOfBirth absent once it was removed; likewise the club
 * @param steps in the order in which they happened
 */
public record YouthLine(
        UUID id,
        String number,
        @Nullable Integer yearOfBirth,
        @Nullable String club,
        ClubTie tie,
        @Nullable LocalDate consentOn,
        LocalDate enteredOn,
        boolean named,
        List<YouthStep> steps) {

    /**
     * @param retention of a start only
     * @param judgedOn the day from which three months have passed
     */
    public record YouthStep(
            UUID id,
            StepKind kind,
            LocalDate day,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate seenOn,
            @Nullable Retention retention,
            @Nullable LocalDate judgedOn) {}
}
