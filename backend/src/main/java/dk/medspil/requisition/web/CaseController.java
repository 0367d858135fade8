package dk.medspil.requisition.web;

import dk.medspil.files.Download;
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
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequesterDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The one case that a browser's cookie opens, for its requester or a colleague. */
@RestController
@Anyone
class CaseController {

    private static final Duration COOKIE_KEPT = Duration.ofDays(90);
    private static final int MESSAGES_AN_HOUR = 60;
    private static final int COLLEAGUES_AN_HOUR = 20;
    private static final int LINKS_AN_HOUR = 5;
    private static final int LINKS_AN_HOUR_FROM_ONE_PLACE = 60;

    private final RequesterDesk desk;
    private final CaseLinks links;
    private final CasePages pages;
    private final Download download;
    private final LinkCookies cookies;
    private final LinkTokens tokens;
    private final Throttle throttle;

    CaseController(
            RequesterDesk desk,
            CaseLinks links,
            CasePages pages,
            Download download,
            LinkCookies cookies,
            LinkTokens tokens,
            Throttle throttle) {
        this.desk = desk;
        this.links = links;
        this.pages = pages;
        this.download = download;
        this.cookies = cookies;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @PostMapping("/api/case-access")
    Case openCase(@Valid @RequestBody TokenForm body, HttpServletResponse response) {
        LinkClaim claim =
                tokens.read(LinkPurpose.CASE, body.token()).orElseThrow(() -> Refusal.notFound("link-invalid"));
        Case opened = pages.of(desk.look(claim));
        cookies.set(response, LinkPurpose.CASE, body.token(), COOKIE_KEPT);
        return opened;
    }

    @GetMapping("/api/case")
    Case currentCase(HttpServletRequest request) {
        return pages.of(desk.look(claim(request)));
    }

    @PostMapping("/api/case/messages")
    Case writeToCase(@Valid @RequestBody CaseForms.MessageForm body, HttpServletRequest request) {
        LinkClaim claim = claim(request);
        throttle.take("case-message", claim.id().toString(), MESSAGES_AN_HOUR);
        desk.write(claim, body.text(), body.files());
        return pages.of(desk.look(claim));
    }

    @PostMapping(path = "/api/case/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileInfo addCaseFile(@RequestPart("file") MultipartFile file, HttpServletRequest request) throws IOException {
        LinkClaim claim = claim(request);
        return Uploads.keep(file, (content, name) -> desk.addFile(claim, content, name));
    }

    @GetMapping("/api/case/files/{fileId}")
    ResponseEntity<Resource> caseFile(@PathVariable UUID fileId, HttpServletRequest request) {
        return download.of(desk.file(claim(request), new FileId(fileId)));
    }

    @PostMapping("/api/case/colleagues")
    Case addColleague(@Valid @RequestBody CaseForms.ColleagueForm body, HttpServletRequest request) {
        LinkClaim claim = claim(request);
        throttle.take("colleague", claim.id().toString(), COLLEAGUES_AN_HOUR);
        desk.addColleague(claim, body.name(), body.email());
        return pages.of(desk.look(claim));
    }

    @DeleteMapping("/api/case/colleagues/{colleagueId}")
    Case removeColleague(@PathVariable UUID colleagueId, HttpServletRequest request) {
        LinkClaim claim = claim(request);
        desk.removeColleague(claim, colleagueId);
        return pages.of(desk.look(claim));
    }

    @PostMapping("/api/case/withdrawal")
    Case withdrawCase(@Valid @RequestBody CaseForms.ReasonForm body, HttpServletRequest request) {
        LinkClaim claim = claim(request);
        desk.withdraw(claim, body.reason());
        return pages.of(desk.look(claim));
    }

    /** The same answer for every address. */
    @PostMapping("/api/case-links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestCaseLinks(@Valid @RequestBody EmailForm body, HttpServletRequest request) {
        throttle.take("case-links-from", request.getRemoteAddr(), LINKS_AN_HOUR_FROM_ONE_PLACE);
        throttle.take("case-links", body.email(), LINKS_AN_HOUR);
        links.request(body.email(), Caller.current().locale().getLanguage());
    }

    private LinkClaim claim(HttpServletRequest request) {
        LinkClaim claim = cookies.read(request, LinkPurpose.CASE).orElseThrow(() -> Refusal.notFound("no-case"));
        if (request.getHeader(LinkCookies.SHOWN) != null) {
            LinkCookies.requireShown(request, desk.number(claim).toString());
        }
        return claim;
    }
}
