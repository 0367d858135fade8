package dk.medspil.platform.security;

import dk.medspil.platform.access.SignedInPerson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request by a person whose session was found. It carries no authorities: rights are the table's to tell. */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final SignedInPerson person;

    public SignedInAuthentication(SignedInPerson person) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public SignedInPerson getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(person);
    }
}
