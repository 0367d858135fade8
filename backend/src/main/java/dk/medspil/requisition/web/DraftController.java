package dk.medspil.requisition.web;

import dk.medspil.files.FileId;
import dk.medspil.files.FileInfo;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.throttle.Throttle;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.DraftDesk;
import dk.medspil.requisition.DraftView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The draft that a browser's cookie opens. */
@RestController
@Anyone
class DraftController {

    private static final Duration COOKIE_KEPT = Duration.ofDays(90);
    /** From one address: a whole administration may stand behind it. */
    private static final int STARTS_AN_HOUR = 300;

    private static final int FILES_AN_HOUR = 200;
    private static final int MAILS_AN_HOUR = 5;

    private final DraftDesk drafts;
    private final LinkCookies cookies;
    private final LinkTokens tokens;
    private final Throttle throttle;

    DraftController(DraftDesk drafts, LinkCookies cookies, LinkTokens tokens, Throttle throttle) {
        this.drafts = drafts;
        this.cookies = cookies;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @PostMapping("/api/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Draft startDraft(HttpServletRequest request, HttpServletResponse response) {
        throttle.take("draft-start", request.getRemoteAddr(), STARTS_AN_HOUR);
        DraftView draft = drafts.start();
        cookies.set(response, LinkPurpose.DRAFT, drafts.token(draft.id()), COOKIE_KEPT);
        return Draft.of(draft);
    }

    @GetMapping("/api/draft")
    Draft currentDraft(HttpServletRequest request) {
        return Draft.of(drafts.look(claim(request)));
    }

    @PutMapping("/api/draft")
    Draft saveDraft(@RequestParam int version, @Valid @RequestBody DraftContent body, HttpServletRequest request) {
        return Draft.of(drafts.save(claim(request), version, body));
    }

    @PostMapping("/api/draft-access")
    Draft openDraft(@Valid @RequestBody TokenForm body, HttpServletResponse response) {
        LinkClaim claim =
                tokens.read(LinkPurpose.DRAFT, body.token()).orElseThrow(() -> Refusal.notFound("link-invalid"));
        DraftView draft = drafts.look(claim);
        cookies.set(response, LinkPurpose.DRAFT, body.token(), COOKIE_KEPT);
        return Draft.of(draft);
    }

    @PostMapping("/api/draft/link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void mailDraftLink(@Valid @RequestBody EmailForm body, HttpServletRequest request) {
        LinkClaim claim = claim(request);
        throttle.take("draft-link", body.email(), MAILS_AN_HOUR);
        drafts.mailLink(claim, body.email(), Caller.current().locale().getLanguage());
    }

    @PostMapping(path = "/api/draft/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileInfo addDraftFile(@RequestPart("file") MultipartFile file, HttpServletRequest request) throws IOException {
        LinkClaim claim = claim(request);
        throttle.take("draft-file", claim.id().toString(), FILES_AN_HOUR);
        return Uploads.keep(file, (content, name) -> drafts.addFile(claim, content, name));
    }

    @DeleteMapping("/api/draft/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeDraftFile(@PathVariable UUID fileId, HttpServletRequest request) {
        drafts.removeFile(claim(request), new FileId(fileId));
    }

    private LinkClaim claim(HttpServletRequest request) {
        LinkClaim claim = cookies.read(request, LinkPurpose.DRAFT).orElseThrow(() -> Refusal.notFound("no-draft"));
        LinkCookies.requireShown(request, claim.id().toString());
        return claim;
    }
}
