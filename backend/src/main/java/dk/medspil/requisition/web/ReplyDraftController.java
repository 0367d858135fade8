package dk.medspil.requisition.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.requisition.ReplyDraft;
import dk.medspil.requisition.ReplyDrafts;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has begun to write to a requester. */
@RestController
@RequestMapping("/api/requisitions/{number}/reply-draft")
class ReplyDraftController {

    private final ReplyDrafts drafts;

    ReplyDraftController(ReplyDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    ReplyDraft replyDraft(@PathVariable RequisitionNumber number) {
        return drafts.find(number, caller());
    }

    @PutMapping
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    ReplyDraft saveReplyDraft(
            @PathVariable RequisitionNumber number, @Valid @RequestBody CaseForms.ReplyDraftForm form) {
        return drafts.save(number, form.text(), form.files(), form.version(), caller());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
