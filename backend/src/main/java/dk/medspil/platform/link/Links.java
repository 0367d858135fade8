package dk.medspil.platform.link;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The addresses that go into mails. Their base comes from {@code medspil.base-url} and never from a request; the token
 * stands in the fragment, which browsers don't send, so that it reaches no log.
 */
@Component
public final class Links {

    private final String base;

    public Links(@Value("${medspil.base-url:http://localhost:8080}") String base) {
        URI address = URI.create(base);
        if (address.getHost() == null || address.getFragment() != null || address.getQuery() != null) {
            throw new IllegalArgumentException("medspil.base-url is not the address of a site");
        }
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The site's address without a slash at its end. */
    public String base() {
        return base;
    }

    /** Whether the site is reached by TLS, so that cookies may demand it. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }

    public String draftLink(String token) {
        return base + "/request#" + token;
    }

    public String caseLink(String token) {
        return base + "/case#" + token;
    }

    public String answerLink(String token) {
        return base + "/answer#" + token;
    }

    public String signUpLink(String token) {
        return base + "/sign-up#" + token;
    }

    /** The page of a requisition for the staff. */
    public String staffLink(String requisitionNumber) {
        return base + "/requisitions/" + requisitionNumber;
    }
}
