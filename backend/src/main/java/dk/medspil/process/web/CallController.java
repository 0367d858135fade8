package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.AnswerAtOnce;
import dk.medspil.process.CallDesk;
import dk.medspil.process.EnteredCall;
import dk.medspil.process.RelevanceChoice;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.Outcome;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls that staff enters for somebody. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
class CallController {

    /** The answer that was given while the call lasted, and how it ended. */
    record CallAnswer(
            @NotBlank @Size(max = 10_000) String answer,
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String summary,
            @NotNull @Size(max = 50) List<@NotNull MethodId> methodIds,
            @Nullable @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance) {

        AnswerAtOnce form() {
            return new AnswerAtOnce(answer, new ConclusionRequest(outcome, summary, methodIds, relevance).form());
        }
    }

    record CallRequest(
            @Nullable Subject subject,
            @Nullable AreaId areaId,
            @Nullable String title,
            @Nullable String description,
            @Nullable OrganisationId organisationId,
            @Nullable String organisationName,
            @Nullable OrganisationKind organisationKind,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate desiredBy,
            @Nullable String language,
            @Nullable @Valid CallAnswer answer,
            @Nullable Boolean confidential) {

        DraftContent content() {
            return new DraftContent(
                    subject,
                    areaId,
                    title,
                    description,
                    organisationId,
                    organisationName,
                    organisationKind,
                    name,
                    email,
                    phone,
                    desiredBy,
                    language,
                    null);
        }
    }

    record CallResponse(RequisitionNumber number, @Nullable TaskResponse task) {}

    private final CallDesk calls;
    private final Directory directory;

    CallController(CallDesk calls, Directory directory) {
        this.calls = calls;
        this.directory = directory;
    }

    @PostMapping("/api/calls")
    @ResponseStatus(HttpStatus.CREATED)
    CallResponse enterCall(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody CallRequest body) {
        CallAnswer answer = body.answer();
        EnteredCall entered = calls.enter(
                body.content(),
                Boolean.TRUE.equals(body.confidential()),
                answer == null ? null : answer.form(),
                idempotencyKey,
                new PersonId(Caller.current().requirePersonId()));
        return new CallResponse(
                entered.number(),
                entered.task().map(task -> TaskResponse.of(task, directory)).orElse(null));
    }
}
