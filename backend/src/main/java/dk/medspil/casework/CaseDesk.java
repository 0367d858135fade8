package dk.medspil.casework;

import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands beside a case. */
public record CaseDesk(List<String> tags, List<Check> checks, List<Participant> participants) {

    /**
     * Something to remember.
     *
     * @param doneBy null while it isn't done
     */
    public record Check(
            UUID id,
            String textDa,
            String textEn,
            @Nullable PersonId doneBy,
            @Nullable Instant doneAt) {}

    /**
     * An organisation of the directory that takes part.
     *
     * @param contact whom one talks to there; may be empty
     * @param role what it does in the case; may be empty
     */
    public record Participant(UUID id, OrganisationId organisation, String contact, String role) {}
}
