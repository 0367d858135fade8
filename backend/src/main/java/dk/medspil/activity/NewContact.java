package dk.medspil.activity;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An actor whom the unit was in contact with in main area 1: a person, an organisation, or somebody of one.
 *
 * @param day in Copenhagen
 * @param name of the person, together with {@code email}; absent when only the organisation is known
 * @param organisation entered in the directory when it isn't known
 */
public record NewContact(
        LocalDate day,
        ContactChannel channel,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable String organisation,
        @Nullable OrganisationKind organisationKind,
        @Nullable AreaId plan,
        String note) {}
