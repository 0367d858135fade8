package dk.medspil.platform.security;

import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Problems;
import dk.medspil.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no at the door in the same words as everywhere else. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final Languages languages;
    private final JsonMapper json;

    Doorkeeper(Problems problems, Languages languages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        refuse(request, response, Refusal.notSignedIn());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(
                request,
                response,
                denied instanceof CsrfException ? Refusal.notAllowed("forgery-suspected") : Refusal.notAllowed());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        ResponseEntity<Object> answer = problems.answer(refusal, languages.resolveLocale(request));
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        json.writeValue(response.getOutputStream(), answer.getBody());
    }
}
