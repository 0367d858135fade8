package dk.medspil.process.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.Initials;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import java.util.Optional;
import java.util.UUID;

/** A person of the office as a line shows them. */
record PersonRef(UUID id, String name, String initials) {

    static PersonRef of(PersonView person) {
        return new PersonRef(person.id().value(), person.name(), person.initials());
    }

    /** The person with that id; the caller, whom this request has read already, is not looked up again. */
    static Optional<PersonRef> find(PersonId id, Directory directory) {
        Optional<PersonRef> me = Caller.signedIn()
                .filter(caller -> caller.personId().equals(id.value()))
                .map(caller -> new PersonRef(id.value(), caller.displayName(), Initials.of(caller.displayName())));
        return me.or(() -> directory.person(id).map(PersonRef::of));
    }
}
