package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/** An organisation as other rooms see it. */
public record OrganisationView(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable UnitId unit) {}
