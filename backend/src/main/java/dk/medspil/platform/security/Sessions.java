package dk.medspil.platform.security;

import dk.medspil.platform.access.SignedInPerson;
import java.util.Optional;

/** Who is behind a session's token. Implemented by the room that knows the people. */
public interface Sessions {

    /**
     * The person, if the session has not ended and he may still sign in. Asked at most once a request, and answered by
     * one indexed read, so that a person who is disabled is out at his next click.
     */
    Optional<SignedInPerson> find(String token);

    /** Whether the session has not ended; asking does not count as doing something in it. */
    default boolean isOpen(String token) {
        return find(token).isPresent();
    }
}
