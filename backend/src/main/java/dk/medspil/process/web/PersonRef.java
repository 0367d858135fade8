package dk.medspil.process.web;

import dk.medspil.directory.PersonView;
import java.util.UUID;

/** A person of the office as a line shows them. */
record PersonRef(UUID id, String name, String initials) {

    static PersonRef of(PersonView person) {
        return new PersonRef(person.id().value(), person.name(), person.initials());
    }
}
