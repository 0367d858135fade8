package dk.medspil.directory.web;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.SignInDesk;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.SignedIn;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.security.SessionCookie;
import dk.medspil.platform.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignInDesk desk;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionController(SignInDesk desk, Sessions sessions, SessionCookie cookie) {
        this.desk = desk;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    record SignInForm(
            @NotNull @Size(min = 1, max = 200) String username,
            @NotNull @Size(min = 1, max = 1000) String password) {}

    record PasswordChange(
            @NotNull @Size(min = 1, max = 1000) String current,
            @NotNull @Size(min = 1, max = 1000) String next) {}

    @PostMapping
    @Anyone
    Me signIn(@Valid @RequestBody SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        String token = desk.signIn(
                form.username(),
                form.password(),
                request.getRemoteAddr(),
                cookie.read(request).orElse(null));
        cookie.set(request, response, token);
        return me(token);
    }

    @GetMapping
    @SignedIn(beforePasswordChange = true)
    Me currentSession(@AuthenticationPrincipal SignedInPerson person) {
        return Me.of(person);
    }

    @PutMapping("/password")
    @SignedIn(beforePasswordChange = true)
    Me changeOwnPassword(
            @Valid @RequestBody PasswordChange change,
            @AuthenticationPrincipal SignedInPerson person,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = desk.changePassword(
                new PersonId(person.personId()),
                change.current(),
                change.next(),
                cookie.read(request).orElseThrow(Refusal::notSignedIn));
        cookie.set(request, response, token);
        return me(token);
    }

    @DeleteMapping
    @SignedIn(beforePasswordChange = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @AuthenticationPrincipal SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(token -> desk.signOut(token, person.personId()));
        cookie.clear(request, response);
    }

    private Me me(String token) {
        return sessions.find(token).map(Me::of).orElseThrow(Refusal::notSignedIn);
    }
}
