package dk.medspil.casework.web;

import dk.medspil.casework.CaseRelation;
import dk.medspil.casework.CaseRelations;
import dk.medspil.casework.LikelyDuplicate;
import dk.medspil.casework.LikelyDuplicates;
import dk.medspil.casework.RelationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that belong together, that may be the same, and that are. */
@RestController
@RequestMapping("/api")
class RelationController {

    record RelationForm(
            @NotBlank @Size(max = 20) String other, @NotNull RelationKind kind) {}

    /** @param follow whether the requester of the case that is closed follows the other one from now on */
    record MergerForm(
            @NotBlank @Size(max = 20) String into,
            @NotBlank @Size(max = 1000) String reason,
            boolean follow) {}

    /** What somebody who takes a call has written down so far. */
    record CallSoFar(
            @NotNull @Size(max = 200) String title,
            @NotNull @Size(max = 20_000) String description,
            @Nullable @Size(max = 254) String email) {}

    private final CaseRelations relations;
    private final LikelyDuplicates duplicates;

    RelationController(CaseRelations relations, LikelyDuplicates duplicates) {
        this.relations = relations;
        this.duplicates = duplicates;
    }

    @GetMapping("/requisitions/{number}/relations")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    List<CaseRelation> listRelations(@PathVariable RequisitionNumber number) {
        return relations.of(number, caller());
    }

    @PostMapping("/requisitions/{number}/relations")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    List<CaseRelation> relateCases(@PathVariable RequisitionNumber number, @Valid @RequestBody RelationForm form) {
        relations.relate(number, form.other(), form.kind(), caller());
        return relations.of(number, caller());
    }

    @DeleteMapping("/requisitions/{number}/relations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    void endRelation(@PathVariable RequisitionNumber number, @PathVariable UUID id) {
        relations.end(number, id, caller());
    }

    @GetMapping("/requisitions/{number}/likely-duplicates")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    List<LikelyDuplicate> likelyDuplicates(@PathVariable RequisitionNumber number) {
        return duplicates.of(number);
    }

    @PostMapping("/calls/likely-duplicates")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    List<LikelyDuplicate> likelyDuplicatesOfCall(@Valid @RequestBody CallSoFar call) {
        return duplicates.of(call.title(), call.description(), call.email());
    }

    @PostMapping("/requisitions/{number}/merger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    void mergeRequisition(@PathVariable RequisitionNumber number, @Valid @RequestBody MergerForm form) {
        relations.merge(number, form.into(), form.reason(), form.follow(), caller());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
