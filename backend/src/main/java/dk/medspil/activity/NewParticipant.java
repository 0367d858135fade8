package dk.medspil.activity;

import dk.medspil.directory.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs up. Who is known by that e-mail address is not entered again.
 *
 * @param organisation for whom he comes; entered in the directory when it isn't known
 * @param organisationKind what it is, if it is new
 */
public record NewParticipant(
        String name,
        String email,
        String language,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable OrganisationKind organisationKind,
        boolean clubStaff) {}
