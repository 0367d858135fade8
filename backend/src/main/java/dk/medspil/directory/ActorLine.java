package dk.medspil.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a network in the overview of actors.
 *
 * @param network whether it is a network and no organisation of its own
 * @param contactName whom to ask for; empty like the others where nobody has written it
 * @param checkedOn when somebody last said that all of it is right
 * @param checkedBy who that was
 * @param stale whether that is more than half a year ago
 */
public record ActorLine(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        boolean network,
        String district,
        String about,
        String contactName,
        String contactEmail,
        String contactPhone,
        LocalDate checkedOn,
        @Nullable String checkedBy,
        boolean stale,
        int version) {}
