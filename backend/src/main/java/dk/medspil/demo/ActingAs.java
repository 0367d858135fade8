package dk.medspil.demo;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.SignedInPerson;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the player act as a person of the office, with that person's rights and no others. */
@DemoComponent
class ActingAs {

    private final Directory directory;

    ActingAs(Directory directory) {
        this.directory = directory;
    }

    void person(PersonId id, Runnable deed) {
        PersonView person = directory.person(id).orElseThrow();
        SignedInPerson principal =
                new SignedInPerson(id.value(), person.name(), person.roles(), person.language(), false);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new UsernamePasswordAuthenticationToken(principal, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
