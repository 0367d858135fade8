package dk.medspil.activity;

import dk.medspil.directory.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs up by himself.
 *
 * @param organisation that he comes for; null for none
 * @param mayAsk whether the questionnaire may be sent afterwards
 */
public record WantedSignUp(
        String name,
        String email,
        @Nullable String organisation,
        @Nullable OrganisationKind organisationKind,
        String language,
        boolean mayAsk) {}
