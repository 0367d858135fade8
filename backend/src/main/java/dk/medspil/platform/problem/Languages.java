package dk.medspil.platform.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The two languages of the office. The caller's is the one of the cookie {@code medspil-language}, else the first that
 * his browser prefers, else Danish.
 */
@Component("localeResolver")
public final class Languages implements LocaleResolver {

    public static final Locale DANISH = new Locale("da");
    public static final Locale ENGLISH = new Locale("en");
    public static final List<Locale> ALL = List.of(DANISH, ENGLISH);

    static final String COOKIE = "medspil-language";

    /** The office's language with this tag; Danish for any that it doesn't speak. */
    public static Locale of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith(ENGLISH.getLanguage()) ? ENGLISH : DANISH;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) {
            return of(chosen.getValue());
        }
        String preferred = request.getHeader("Accept-Language");
        if (preferred == null || preferred.isBlank()) {
            return DANISH;
        }
        return firstOf(preferred);
    }

    private static Locale firstOf(String preferred) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(preferred), ALL);
            return best == null ? DANISH : best;
        } catch (IllegalArgumentException unreadable) {
            return DANISH;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the browser sets its own cookie");
    }
}
