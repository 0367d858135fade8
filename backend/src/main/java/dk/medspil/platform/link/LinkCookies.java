package dk.medspil.platform.link;

import dk.medspil.platform.problem.Refusal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies that links are exchanged for, one for each purpose: {@code __Host-medspil-case} and its like, out of
 * reach for scripts and other sites. Browsers take them from localhost without TLS too.
 */
@Component
public final class LinkCookies {

    /** The header in which a page names what it shows: a case by its number, a draft by its id. */
    public static final String SHOWN = "X-Medspil-Shown";

    private static final String PREFIX = "__Host-medspil-";

    private final LinkTokens tokens;

    public LinkCookies(LinkTokens tokens) {
        this.tokens = tokens;
    }

    /** Lets the browser keep the token for that long. */
    public void set(HttpServletResponse response, LinkPurpose purpose, String token, Duration keep) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(purpose, token, keep).toString());
    }

    /** Lets the browser forget the token. */
    public void clear(HttpServletResponse response, LinkPurpose purpose) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(purpose, "", Duration.ZERO).toString());
    }

    /** What the browser's cookie for this purpose says, if it is there and genuine. */
    public Optional<LinkClaim> read(HttpServletRequest request, LinkPurpose purpose) {
        Cookie cookie = WebUtils.getCookie(request, name(purpose));
        return cookie == null ? Optional.empty() : tokens.read(purpose, cookie.getValue());
    }

    /**
     * A browser keeps one link of a kind. A page that was left open in another window names what it shows; if the cookie
     * opens something else by now, nothing is done to that.
     *
     * @param opened what the cookie opens, as the page would name it
     */
    public static void requireShown(HttpServletRequest request, String opened) {
        String shown = request.getHeader(SHOWN);
        if (shown != null && !shown.equals(opened)) {
            throw Refusal.conflict("another-window");
        }
    }

    /** The cookie's name. */
    public static String name(LinkPurpose purpose) {
        return PREFIX + purpose.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseCookie cookie(LinkPurpose purpose, String value, Duration keep) {
        return ResponseCookie.from(name(purpose), value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(keep)
                .build();
    }
}
