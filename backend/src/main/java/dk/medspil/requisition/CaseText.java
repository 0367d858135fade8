package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that is written in a case, for whoever makes it findable.
 *
 * @param people the requester and the colleagues who follow it
 */
public record CaseText(
        RequisitionSummary facts, String description, Set<PersonId> people, List<Line> lines, List<Attachment> files) {

    /** A line of the timeline with text. @param internal whether it is the office's own, not the requester's too */
    public record Line(UUID id, Instant at, String text, boolean internal) {}

    /** A file's name. @param internal whether it is the office's own, not the requester's too */
    public record Attachment(UUID id, Instant at, String name, boolean internal) {}
}
