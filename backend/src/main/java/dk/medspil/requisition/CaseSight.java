package dk.medspil.requisition;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Relation;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.access.Rights;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of the office sees a case: everybody, unless it is confidential; then its participants and the managers. One rule
 * in two forms, held against each other by a test: an SQL condition for lists and counts, and Java for one case.
 */
@Component
public class CaseSight {

    private static final String OWN = "requisition.requester_id = :caller";

    /** As {@link Participants#include} for the rows of {@code requisition}. */
    private static final String PARTICIPANT = """
            requisition.consultant_id = :caller
            or (requisition.consultant_id is null and requisition.entered_by = :caller)
            or exists (select 1 from work_item held where held.requisition_id = requisition.id
                       and held.ended_at is null and held.assignee_id = :caller)
            or exists (select 1 from absence away
                       join person deputy on deputy.id = away.stand_in_id and deputy.active
                       where away.person_id = requisition.consultant_id and away.stand_in_id = :caller
                         and :today between away.first_day and away.last_day
                         and not exists (select 1 from absence also where also.person_id = away.stand_in_id
                                         and :today between also.first_day and also.last_day))
            """;

    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSight(Directory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who takes part in a case.
     *
     * @param enteredBy who took the call; takes part only until there is a consultant
     * @param holders who have its open steps
     * @param deputy who stands in for the consultant today
     */
    private record Participants(
            @Nullable PersonId consultant,
            @Nullable PersonId enteredBy,
            Set<PersonId> holders,
            @Nullable PersonId deputy) {

        boolean include(PersonId person) {
            return person.equals(consultant == null ? enteredBy : consultant)
                    || holders.contains(person)
                    || person.equals(deputy);
        }
    }

    /** The condition under which the caller sees a row of {@code requisition}; {@link #params()} go with it. */
    public String where() {
        String open = Access.where(Right.SEE, RecordKind.REQUISITION, Map.of(Relation.OWN, OWN));
        String confidential = Access.where(
                Right.SEE,
                RecordKind.CONFIDENTIAL_REQUISITION,
                Map.of(Relation.OWN, OWN, Relation.PARTICIPANT, PARTICIPANT));
        return open.equals(confidential)
                ? open
                : "((not requisition.confidential and " + open + ") or (requisition.confidential and " + confidential
                        + "))";
    }

    /** What {@link #where()} names. */
    public Map<String, Object> params() {
        UUID caller = Caller.current().personId();
        return caller == null ? Map.of() : params(new PersonId(caller));
    }

    /**
     * The condition under which that person of the office sees an open row of {@code work_item};
     * {@link #params(PersonId)} go with it. The row itself says whether there is anything to ask: only then the few
     * confidential cases that are open are looked through, once.
     */
    public String workWhere(PersonId person) {
        return seesAll(rolesOf(person))
                ? "true"
                : "(not work_item.confidential or work_item.requisition_id = any(array("
                        + "select requisition.id from requisition where requisition.confidential"
                        + " and requisition.status <> 'CLOSED' and (" + PARTICIPANT + "))))";
    }

    /** What {@link #workWhere} names. */
    public Map<String, Object> params(PersonId person) {
        return Map.of("caller", person.value(), "today", today());
    }

    /** Whether that person of the office sees the case. */
    public boolean sees(RequisitionSummary facts, PersonId person) {
        Set<Role> roles = rolesOf(person);
        return Rights.allow(Right.SEE, kind(facts), roles, relations(facts, person, roles));
    }

    /** Goes on only if that person of the office sees the case. @throws Refusal 404 as if there were none such */
    public void requireSeenBy(RequisitionSummary facts, PersonId person) {
        if (facts.confidential() && !sees(facts, person)) {
            throw Refusal.notFound();
        }
    }

    /** Goes on only if the caller, whom the gate let in to cases, sees this one. @throws Refusal 404 if not */
    public void requireSeen(RequisitionSummary facts) {
        if (facts.confidential()) {
            require(Right.SEE, facts);
        }
    }

    /** Goes on only if the caller may do this with the case. @throws Refusal 401, 403, 404 as {@link Access#require} */
    public void require(Right right, RequisitionSummary facts) {
        Caller caller = Caller.current();
        UUID person = caller.personId();
        List<Relation> relations = person == null ? List.of() : relations(facts, new PersonId(person), caller.roles());
        Access.require(right, kind(facts), relations.toArray(Relation[]::new));
    }

    /** Asks only where the answer matters: of a case that isn't confidential nobody needs to take part. */
    private List<Relation> relations(RequisitionSummary facts, PersonId person, Set<Role> roles) {
        boolean matters = facts.confidential() && !seesAll(roles);
        return matters && participants(facts).include(person) ? List.of(Relation.PARTICIPANT) : List.of();
    }

    private Participants participants(RequisitionSummary facts) {
        PersonId consultant = facts.consultant();
        return new Participants(
                consultant,
                facts.enteredBy(),
                jdbc.sql("select assignee_id from work_item"
                                + " where requisition_id = :id and ended_at is null and assignee_id is not null")
                        .param("id", facts.id().value())
                        .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                        .set(),
                consultant == null
                        ? null
                        : directory.standIn(consultant, today()).orElse(null));
    }

    private static RecordKind kind(RequisitionSummary facts) {
        return facts.confidential() ? RecordKind.CONFIDENTIAL_REQUISITION : RecordKind.REQUISITION;
    }

    private static boolean seesAll(Set<Role> roles) {
        return Rights.allow(Right.SEE, RecordKind.CONFIDENTIAL_REQUISITION, roles, List.of());
    }

    /** The roles of the caller are known already. */
    private Set<Role> rolesOf(PersonId person) {
        Caller caller = Caller.current();
        return person.value().equals(caller.personId())
                ? caller.roles()
                : directory
                        .person(person)
                        .map(PersonView::roles)
                        .map(Set::copyOf)
                        .orElse(Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }
}
