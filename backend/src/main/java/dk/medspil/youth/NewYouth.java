package dk.medspil.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A youth who comes into the project.
 *
 * @param name kept apart; likewise the key by which a partner knows the youth
 * @param consentOn when a guardian consented
 */
public record NewYouth(
        int yearOfBirth,
        String club,
        ClubTie tie,
        String name,
        @Nullable String key,
        @Nullable LocalDate consentOn) {}
