package dk.medspil.hours;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Relation;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Everybody of the office has hours of his own; managers have everybody's. */
final class HoursRights {

    private HoursRights() {}

    static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }

    /**
     * Whose hours they are.
     *
     * @param asked the caller himself, if nobody is named
     * @throws Refusal 404 if they are not the caller's to see
     */
    static PersonId require(Right right, @Nullable PersonId asked) {
        PersonId caller = caller();
        PersonId person = asked == null ? caller : asked;
        Access.require(right, RecordKind.HOURS, person.equals(caller) ? Relation.OWN : Relation.ANY);
        return person;
    }
}
