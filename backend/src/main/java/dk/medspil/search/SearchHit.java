package dk.medspil.search;

import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, as text in pieces: never markup.
 *
 * @param id its own: the case's, the message's, the file's, the person's
 * @param number the case that it is or belongs to; null for people, organisations and methods
 * @param title what it is called; a message and a note have the title of their case
 * @param about who it concerns: requester and organisation, a person's organisation and address
 * @param snippet the part of its text that the words stand in
 * @param at when it was received, written or stored; null for people, organisations and methods
 */
public record SearchHit(
        SearchKind kind,
        UUID id,
        @Nullable RequisitionNumber number,
        List<SearchPiece> title,
        List<SearchPiece> about,
        List<SearchPiece> snippet,
        @Nullable Status status,
        @Nullable ClosureKind closure,
        @Nullable String area,
        @Nullable Instant at) {}
