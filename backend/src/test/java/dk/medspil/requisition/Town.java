package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The small town of the domain's tests: the same people and a Monday morning. */
final class Town {

    static final PersonId LISE = new PersonId(new UUID(1, 1));
    static final PersonId FADUMO = new PersonId(new UUID(1, 2));
    static final PersonId AMINA = new PersonId(new UUID(2, 1));
    static final PersonId JONAS = new PersonId(new UUID(2, 2));
    static final PersonId MIKKEL = new PersonId(new UUID(3, 1));
    static final AreaId SUNDHOLM = new AreaId(new UUID(4, 1));
    static final OrganisationId HEALTH = new OrganisationId(new UUID(5, 1));

    /** Monday 1 March 2010, 9.00 in Copenhagen. */
    static final Instant MONDAY = Instant.parse("2010-03-01T08:00:00Z");

    private Town() {}

    static Requisition received() {
        return Requisition.receive(
                new RequisitionNumber(2010, 42),
                new Submission(
                        Subject.CONTACT,
                        SUNDHOLM,
                        "Kontakt til somaliske foreninger",
                        "Vi vil gerne i kontakt med foreninger i området.",
                        LISE,
                        HEALTH,
                        null,
                        "da"),
                Channel.FORM,
                null,
                MONDAY.plusSeconds(2 * 86_400),
                MONDAY);
    }

    static ScreeningFacts screening(@Nullable PersonId consultant) {
        return new ScreeningFacts(
                RequisitionKind.REQUISITION,
                Subject.CONTACT,
                SUNDHOLM,
                Priority.NORMAL,
                null,
                LISE,
                List.of(),
                consultant);
    }

    static ConclusionFacts conclusion() {
        return new ConclusionFacts(Outcome.SOLVED, "De mødes nu hver måned.", List.of(), List.of());
    }

    /** A requisition in that status. */
    static Requisition in(Status status) {
        Requisition requisition = received();
        switch (status) {
            case RECEIVED -> {}
            case AWAITING_REPLY -> requisition.askBack("Hvilke foreninger?", AMINA, MONDAY);
            case AWAITING_CAPACITY -> requisition.acceptWaiting(screening(null), MONDAY, AMINA, MONDAY);
            case ACCEPTED -> requisition.accept(screening(null), AMINA, MONDAY);
            case ASSIGNED -> requisition.accept(screening(AMINA), AMINA, MONDAY);
            case IN_PROGRESS -> {
                requisition.accept(screening(AMINA), AMINA, MONDAY);
                requisition.plan(new PlanFacts(null, "Et dialogmøde"), AMINA, MONDAY);
            }
            case CONCLUDING -> {
                requisition.accept(screening(AMINA), AMINA, MONDAY);
                requisition.plan(new PlanFacts(null, "Et dialogmøde"), AMINA, MONDAY);
                requisition.finishAdvice("Mødet blev holdt.", AMINA, MONDAY);
            }
            case CLOSED -> requisition.decline("Uden for vores opgave.", AMINA, MONDAY);
        }
        requisition.takeUnsaved();
        return requisition;
    }
}
