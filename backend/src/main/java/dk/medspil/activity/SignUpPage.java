package dk.medspil.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public page of an activity, for the staff.
 *
 * @param until the last day on which one can sign up; null for until it begins
 * @param path the page's address, to be given on
 */
public record SignUpPage(boolean open, @Nullable LocalDate until, String text, String path, List<SignUpLine> signUps) {

    /**
     * @param mayAsk whether the questionnaire may be sent afterwards
     * @param mailReturned whether a mail to the address came back
     */
    public record SignUpLine(
            UUID id,
            String name,
            String email,
            @Nullable String organisation,
            SignUpState state,
            Instant signedUpAt,
            boolean mayAsk,
            boolean mailReturned) {}
}
