package dk.medspil.platform.access;

import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param personId null for the public and for holders of a link
 * @param locale the language to answer in, Danish or English
 */
public record Caller(@Nullable UUID personId, Set<Role> roles, Locale locale) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of the request that this thread works on; nobody, in Danish, outside of a request. */
    public static Caller current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        Locale language = asked == null ? Languages.DANISH : Languages.of(asked.getLanguage());
        return signedIn()
                .map(person -> new Caller(person.personId(), person.roles(), language))
                .orElseGet(() -> new Caller(null, Set.of(), language));
    }

    /** The person behind the session of the request that this thread works on. */
    public static Optional<SignedInPerson> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The person's id.
     *
     * @throws Refusal 401 if nobody is signed in
     */
    public UUID requirePersonId() {
        if (personId == null) {
            throw Refusal.notSignedIn();
        }
        return personId;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSignedIn() {
        return personId != null;
    }
}
