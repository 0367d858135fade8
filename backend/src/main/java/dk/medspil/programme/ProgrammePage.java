package dk.medspil.programme;

import dk.medspil.programme.DeliverableRecords.DeliverableRecord;
import dk.medspil.programme.EarlierResults.KnownResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a programme on one page.
 *
 * @param earlier results of earlier years, where they are known from elsewhere
 * @param mayChange whether the reader keeps it
 * @param changes the newest first
 */
public record ProgrammePage(
        ProgrammeLine programme,
        List<ProgrammeArea> areas,
        List<ProgrammeResult> results,
        List<ProgrammeCriterion> criteria,
        List<ProgrammeDeliverable> deliverables,
        List<ProgrammeCommitment> commitments,
        List<ProgrammeBaseline> baselines,
        List<ProgrammeDecision> decisions,
        List<Representation> representation,
        List<KnownResult> earlier,
        boolean mayChange,
        List<ProgrammeChange> changes) {

    /** @param code such as «2010» */
    public record ProgrammeLine(String code, String title, String aim, LocalDate from, LocalDate to) {}

    /** @param fte full-time equivalents; absent for an area that only holds others */
    public record ProgrammeArea(
            String code,
            @Nullable String parent,
            String title,
            @Nullable BigDecimal fte,
            @Nullable String vision,
            @Nullable String challenge,
            @Nullable String purpose,
            @Nullable String targetGroup,
            int version) {}

    public record ProgrammeResult(String code, String area, String title) {}

    /** @param kind {@code SHARE} of a target in percent, or {@code COUNT} */
    public record ProgrammeCriterion(
            String code,
            String area,
            @Nullable String result,
            String title,
            String quote,
            CriterionKind kind,
            int target,
            LocalDate targetFrom,
            LocalDate targetTo,
            int definition) {}

    public enum CriterionKind {
        SHARE,
        COUNT
    }

    /**
     * @param target how many records it takes; absent for one whose progress is described
     * @param counted records that count so far
     * @param progress in words
     */
    public record ProgrammeDeliverable(
            String code,
            String area,
            String title,
            String quote,
            @Nullable Integer target,
            int counted,
            DeliverableState state,
            String progress,
            int version,
            List<DeliverableRecord> records) {}

    public enum DeliverableState {
        NOT_BEGUN,
        UNDER_WAY,
        DONE
    }

    public record ProgrammeCommitment(String area, UUID placeId, String place, int hours, String quote) {}

    public record ProgrammeBaseline(
            UUID id, String area, String title, String value, String asOf, String source, String quote) {}

    /** @param day absent where the source doesn't say it */
    public record ProgrammeDecision(
            UUID id, String area, @Nullable LocalDate day, String place, String title, String quote) {}

    /**
     * G1 in one place: who was seen beside who lives there.
     *
     * @param minority of the {@code people} seen at groups and meetings, all observations together
     * @param residents percent of the residents; absent while nobody has entered it
     */
    public record Representation(
            String place,
            String name,
            int people,
            int minority,
            @Nullable BigDecimal residents,
            @Nullable LocalDate residentsDay,
            @Nullable String residentsSource,
            List<Observation> observations) {}

    public record Observation(UUID id, LocalDate day, int people, int minority, String source) {}

    /** @param facts before → after, by field; the reason too */
    public record ProgrammeChange(Instant at, @Nullable String by, String action, Map<String, String> facts) {}
}
