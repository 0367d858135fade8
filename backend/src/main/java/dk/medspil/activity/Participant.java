package dk.medspil.activity;

import dk.medspil.directory.OrganisationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an activity.
 *
 * @param id of the participation
 * @param speaks whether he answers for his association, where it is the association that is asked
 * @param clubStaff whether he works in a sports club
 */
public record Participant(
        UUID id,
        UUID personId,
        String name,
        String email,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable OrganisationKind organisationKind,
        boolean clubStaff,
        boolean speaks,
        Attendance attendance) {}
