package dk.medspil.activity.web;

import dk.medspil.activity.MySignUp;
import dk.medspil.activity.OpenActivity;
import dk.medspil.activity.OpenSignUps;
import dk.medspil.activity.WantedSignUp;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.throttle.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where anybody signs up, without an account. */
@Lazy
@Anyone
@RestController
@RequestMapping("/api")
class OpenSignUpController {

    /** From one address: a whole institution may stand behind it. */
    private static final int AN_HOUR = 300;

    /** To one address goes a mail each time. */
    private static final int MAILS_AN_HOUR = 5;

    private static final int LOOKS_AN_HOUR = 3000;

    private static final int GUESSES_AN_HOUR = 30;

    /** As mail servers take it: nothing but ASCII before the «@». */
    private static final String ADDRESS = "[!-~]{1,64}@[^\\s@]{1,63}\\.[^\\s@]{1,190}";

    private final OpenSignUps signUps;
    private final LinkTokens tokens;
    private final Throttle throttle;

    OpenSignUpController(OpenSignUps signUps, LinkTokens tokens, Throttle throttle) {
        this.signUps = signUps;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** @param mayAsk whether the questionnaire may be sent afterwards */
    record OpenSignUpForm(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Email @Pattern(regexp = ADDRESS) @Size(max = 254) String email,

            @Nullable @Size(max = 200) String organisation,
            @Nullable OrganisationKind organisationKind,
            boolean mayAsk) {}

    /** A link's token, from the fragment of its address. */
    record SignUpToken(@NotBlank @Size(max = 200) String token) {}

    @GetMapping("/open-activities/{activityNumber}")
    OpenActivity openActivity(@PathVariable String activityNumber, HttpServletRequest request) {
        throttle.take("sign-up-look", request.getRemoteAddr(), LOOKS_AN_HOUR);
        return signUps.activity(activityNumber);
    }

    /** Says nothing of how one stands: that is mailed to the address. */
    @PostMapping("/open-activities/{activityNumber}/sign-ups")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void signUpOpenly(
            @PathVariable String activityNumber, @Valid @RequestBody OpenSignUpForm form, HttpServletRequest request) {
        throttle.take("sign-up", request.getRemoteAddr(), AN_HOUR);
        throttle.take("sign-up-mail", form.email(), MAILS_AN_HOUR);
        signUps.signUp(
                activityNumber,
                new WantedSignUp(
                        form.name()
                                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                                .strip(),
                        form.email().strip(),
                        form.organisation(),
                        form.organisationKind(),
                        Caller.current().locale().getLanguage(),
                        form.mayAsk()));
    }

    @PostMapping("/my-sign-up")
    MySignUp mySignUp(@Valid @RequestBody SignUpToken body, HttpServletRequest request) {
        return signUps.mine(claim(body, request));
    }

    @PostMapping("/my-sign-up/cancellation")
    MySignUp cancelMySignUp(@Valid @RequestBody SignUpToken body, HttpServletRequest request) {
        return signUps.cancel(claim(body, request));
    }

    private LinkClaim claim(SignUpToken body, HttpServletRequest request) {
        return tokens.read(LinkPurpose.SIGN_UP, body.token()).orElseThrow(() -> guessed(request));
    }

    /** Only guesses count against an address: a whole institution may stand behind it. */
    private Refusal guessed(HttpServletRequest request) {
        throttle.take("sign-up-link-guess", request.getRemoteAddr(), GUESSES_AN_HOUR);
        return Refusal.notFound("link-invalid");
    }
}
