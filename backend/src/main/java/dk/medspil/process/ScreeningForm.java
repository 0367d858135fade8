package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form «screening».
 *
 * @param deadline when the advice is to be finished; what the rule proposes when left out
 * @param consultant who takes the case, if that is decided in the same form
 * @param expectedStart the day in Copenhagen on which work is expected to begin; needed for {@code WAIT}
 * @param text the question, the answer, or why it is declined or referred; needed for all but accept and wait
 * @param referredTo who can help instead; needed for {@code REFER}
 * @param conclusion needed for {@code ANSWER}
 * @param confidential whether only its participants and the managers see the case from now on; false changes nothing
 */
public record ScreeningForm(
        @NotNull ScreeningDecision decision,
        @NotNull RequisitionKind kind,
        @NotNull Subject subject,
        @NotNull AreaId areaId,
        @NotNull Priority priority,
        @Nullable Instant deadline,
        @NotNull @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance,
        @Nullable PersonId consultant,
        @Nullable LocalDate expectedStart,
        @Nullable @Size(max = 10_000) String text,
        @Nullable @Size(max = 300) String referredTo,
        @Nullable @Valid ConclusionForm conclusion,
        boolean confidential) {}
