package dk.medspil.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie {@code MEDSPIL} with a session's token: out of reach for scripts, gone when the browser closes. */
@Component
public final class SessionCookie {

    public static final String NAME = "MEDSPIL";

    private final boolean secure;
    private final CookieCsrfTokenRepository forgeryTokens;

    SessionCookie(@Value("${medspil.session.cookie-secure}") boolean secure, CookieCsrfTokenRepository forgeryTokens) {
        this.secure = secure;
        this.forgeryTokens = forgeryTokens;
    }

    /** Gives the browser a new session's token, and a new token against forgery with it. */
    public void set(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).build().toString());
        forgeryTokens.saveToken(forgeryTokens.generateToken(request), request, response);
    }

    /** Lets the browser forget. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
        forgeryTokens.saveToken(forgeryTokens.generateToken(request), request, response);
    }

    /** The token that the browser sends. */
    public Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax");
    }
}
