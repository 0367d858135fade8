package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.process.RelevanceChoice;
import dk.medspil.process.ScreeningDecision;
import dk.medspil.process.ScreeningForm;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form «screening» as it is sent.
 *
 * @param confidential true if only its participants and the managers see the case from now on
 * @param deadline the day on which the advice is to be finished, until the office closes
 */
record ScreeningRequest(
        @NotBlank String taskId,
        @NotNull ScreeningDecision decision,
        @NotNull RequisitionKind kind,
        @NotNull Subject subject,
        @NotNull AreaId areaId,
        @NotNull Priority priority,
        @Nullable LocalDate deadline,
        @Nullable @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance,
        @Nullable PersonId consultantId,
        @Nullable LocalDate expectedStart,
        @Nullable @Size(max = 10_000) String text,
        @Nullable @Size(max = 300) String referredTo,
        @Nullable @Valid ConclusionRequest conclusion,
        @Nullable Boolean confidential) {

    ScreeningForm form(@Nullable Instant deadlineMoment) {
        return new ScreeningForm(
                decision,
                kind,
                subject,
                areaId,
                priority,
                deadlineMoment,
                relevance == null ? List.of() : relevance,
                consultantId,
                expectedStart,
                text,
                referredTo,
                conclusion == null ? null : conclusion.form(),
                Boolean.TRUE.equals(confidential));
    }
}
