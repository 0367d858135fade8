package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/**
 * All that an administrator sees of an organisation; the version goes back with a change.
 *
 * @param listed whether it is suggested to requesters; what one of them wrote freely isn't until someone has seen it
 */
public record OrganisationFile(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable UnitId unit,
        boolean listed,
        boolean active,
        int version) {}
