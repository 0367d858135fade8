package dk.medspil.requisition.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.throttle.Throttle;
import dk.medspil.requisition.DraftDesk;
import dk.medspil.requisition.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where requests are handed in. */
@RestController
@Anyone
class IntakeController {

    /** From one address: a whole administration may stand behind it. */
    private static final int AN_HOUR = 300;

    private final DraftDesk drafts;
    private final LinkCookies cookies;
    private final Throttle throttle;

    IntakeController(DraftDesk drafts, LinkCookies cookies, Throttle throttle) {
        this.drafts = drafts;
        this.cookies = cookies;
        this.throttle = throttle;
    }

    /**
     * With a draft's cookie the draft is handed in, with what the form has now; whoever sends it again is told the same
     * receipt. Without one, what stands in the body is handed in.
     */
    @PostMapping("/api/requisitions")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt submitRequisition(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody SubmissionForm body,
            HttpServletRequest request) {
        throttle.take("intake", request.getRemoteAddr(), AN_HOUR);
        Optional<LinkClaim> draft = cookies.read(request, LinkPurpose.DRAFT);
        draft.ifPresent(claim -> LinkCookies.requireShown(request, claim.id().toString()));
        if (draft.isPresent() && (body.ofDraft() || drafts.isKept(draft.get()))) {
            return drafts.submit(draft.get(), body.contentIfAny(), idempotencyKey);
        }
        if (body.ofDraft()) {
            throw Refusal.notFound("no-draft");
        }
        return drafts.submit(body.content(), idempotencyKey);
    }
}
