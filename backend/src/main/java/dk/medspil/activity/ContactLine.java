package dk.medspil.activity;

import dk.medspil.directory.OrganisationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the contact log.
 *
 * @param number «K-12»
 * @param activityId the activity that the actor came to; {@code activity} its title
 * @param askedAt when the actor was last asked about this contact; absent while nobody was
 */
public record ContactLine(
        UUID id,
        String number,
        LocalDate day,
        ContactChannel channel,
        @Nullable UUID personId,
        @Nullable String person,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable OrganisationKind organisationKind,
        @Nullable UUID planId,
        @Nullable String plan,
        @Nullable UUID activityId,
        @Nullable String activity,
        String note,
        @Nullable Instant askedAt) {}
