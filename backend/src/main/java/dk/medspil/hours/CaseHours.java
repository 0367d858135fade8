package dk.medspil.hours;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases that time is spent on. The room of the cases says which there are, and keeps their timelines. */
public interface CaseHours {

    /** How a case is named. */
    record CaseName(String number, String title) {}

    /** The case with that number, if the caller may work on it. */
    Optional<UUID> find(String number);

    /** Those of the cases that the caller may see. */
    Map<UUID, CaseName> named(Collection<UUID> cases);

    /**
     * Enters time spent on a case into the ledger and its timeline.
     *
     * @param minutes whole minutes; negative ones correct an earlier line
     * @throws Refusal 404 if the caller may not see the case; else as {@link TimeLedger#log}
     */
    void log(UUID requisition, PersonId person, LocalDate day, int minutes, @Nullable String note, PersonId by);
}
