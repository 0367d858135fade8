package dk.medspil.questionnaire.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.throttle.Throttle;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.InvitationId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The respondent's page. Which invitation it is about is said by the link's cookie alone, never by the request; reading
 * changes nothing, so that a mail scanner may look.
 */
@RestController
@RequestMapping("/api")
@Anyone
class AnswerController {

    private static final Duration KEEP = Duration.ofHours(12);
    private static final int GUESSES_AN_HOUR = 30;

    private final Answers answers;
    private final LinkTokens tokens;
    private final LinkCookies cookies;
    private final Throttle throttle;
    private final Clock clock;

    AnswerController(Answers answers, LinkTokens tokens, LinkCookies cookies, Throttle throttle, Clock clock) {
        this.answers = answers;
        this.tokens = tokens;
        this.cookies = cookies;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What the link's page sends: the token from its fragment. */
    record AnswerAccess(@NotBlank @Size(max = 200) String token) {}

    /** When it was handed in. */
    record AnswerReceipt(Instant submittedAt) {}

    @PostMapping("/answer-access")
    AnswerPage openAnswer(
            @Valid @RequestBody AnswerAccess access, HttpServletRequest request, HttpServletResponse response) {
        LinkClaim claim = tokens.read(LinkPurpose.ANSWER, access.token()).orElseThrow(() -> guessed(request));
        InvitationId invitation = opened(claim);
        cookies.set(response, LinkPurpose.ANSWER, access.token(), KEEP);
        return answers.page(invitation, Caller.current().locale());
    }

    @GetMapping("/answer")
    AnswerPage currentAnswer(HttpServletRequest request) {
        return answers.page(invitation(request), Caller.current().locale());
    }

    @PostMapping("/answer/start")
    AnswerPage startAnswer(HttpServletRequest request) {
        InvitationId invitation = invitation(request);
        answers.start(invitation);
        return answers.page(invitation, Caller.current().locale());
    }

    @PutMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveAnswer(@Valid @RequestBody AnswerContent content, HttpServletRequest request) {
        answers.save(invitation(request), content);
    }

    @PostMapping("/answer/submission")
    AnswerReceipt submitAnswer(@Valid @RequestBody AnswerContent content, HttpServletRequest request) {
        return new AnswerReceipt(answers.submit(invitation(request), content, clock.instant()));
    }

    @PostMapping("/answer/opt-out")
    AnswerPage optOutOfAnswers(HttpServletRequest request) {
        InvitationId invitation = invitation(request);
        answers.optOut(invitation);
        return answers.page(invitation, Caller.current().locale());
    }

    private InvitationId invitation(HttpServletRequest request) {
        return cookies.read(request, LinkPurpose.ANSWER)
                .map(this::opened)
                .orElseThrow(() -> Refusal.notFound("answer-not-opened"));
    }

    /** Only guesses count against an address: many respondents may sit behind one. */
    private Refusal guessed(HttpServletRequest request) {
        throttle.take("answer-link-guess", request.getRemoteAddr(), GUESSES_AN_HOUR);
        return Refusal.gone("answer-link-replaced");
    }

    private InvitationId opened(LinkClaim claim) {
        InvitationId invitation = new InvitationId(claim.id());
        answers.requireLink(invitation, claim.generation());
        return invitation;
    }
}
