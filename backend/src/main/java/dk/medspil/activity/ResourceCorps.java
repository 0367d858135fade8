package dk.medspil.activity;

import dk.medspil.activity.ResourcePerson.Assignment;
import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The corps of resource persons over the seven administrations (D9): who is trained, and what they have held. */
@Lazy
@Service
@Transactional
public class ResourceCorps {

    private static final String KIND = "RESOURCE_PERSON";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    ResourceCorps(JdbcClient jdbc, Directory directory, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is written of one. */
    public record Facts(
            String training,
            @Nullable LocalDate trainedOn,
            @Nullable LocalDate endedOn,
            String note) {}

    private record Row(UUID person, @Nullable UUID organisation, Facts facts, int version) {}

    /** All, those who are still in it first, by name. */
    @Transactional(readOnly = true)
    public List<ResourcePerson> list() {
        List<Row> rows = jdbc.sql("select * from resource_person")
                .query((row, index) -> new Row(
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        new Facts(
                                row.getString("training"),
                                row.getObject("trained_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class),
                                row.getString("note")),
                        row.getInt("version")))
                .list();
        Map<UUID, List<Assignment>> assignments = assignments();
        Map<PersonId, PersonView> people = directory.people(
                rows.stream().map(row -> new PersonId(row.person())).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(rows.stream()
                .map(Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        return rows.stream()
                .map(row -> named(row, people, organisations, assignments.getOrDefault(row.person(), List.of())))
                .sorted(Comparator.comparing((ResourcePerson one) -> one.endedOn() != null)
                        .thenComparing(ResourcePerson::name))
                .toList();
    }

    private Map<UUID, List<Assignment>> assignments() {
        Map<UUID, List<Assignment>> found = new LinkedHashMap<>();
        jdbc.sql("select id, person_id, day, title from resource_assignment order by day desc, id")
                .query(row -> {
                    found.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(new Assignment(
                                    row.getObject("id", UUID.class),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("title")));
                });
        return found;
    }

    private static ResourcePerson named(
            Row row,
            Map<PersonId, PersonView> people,
            Map<OrganisationId, OrganisationView> organisations,
            List<Assignment> assignments) {
        PersonView person = people.get(new PersonId(row.person()));
        UUID of = row.organisation();
        OrganisationView organisation = of == null ? null : organisations.get(new OrganisationId(of));
        return new ResourcePerson(
                row.person(),
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                organisation == null ? null : organisation.name(),
                row.facts().training(),
                row.facts().trainedOn(),
                row.facts().endedOn(),
                row.facts().note(),
                row.version(),
                assignments);
    }

    /** Somebody joins the corps. @throws Refusal 409 who is in it already, 422 for a day to come */
    public List<ResourcePerson> add(NewParticipant wanted, Facts facts) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        requirePast(facts);
        String name = wanted.organisation();
        OrganisationKind kind = wanted.organisationKind();
        OrganisationId organisation = name == null || name.isBlank()
                ? null
                : directory
                        .findOrAddOrganisation(name, kind == null ? OrganisationKind.OTHER : kind)
                        .id();
        PersonView person = directory.findOrAddRequester(
                wanted.name(), wanted.email(), wanted.language(), organisation, wanted.phone());
        int added = bind(
                        jdbc.sql("""
                        insert into resource_person (person_id, organisation_id, training, trained_on, ended_on, note,
                                                     version)
                        values (:person, :organisation, :training, :trained, :ended, :note, 0)
                        on conflict do nothing
                        """).param("organisation", organisation == null ? null : organisation.value()),
                        person.id().value(),
                        facts)
                .update();
        if (added == 0) {
            throw Refusal.conflict("resource-person-there-already", Map.of("name", person.name()));
        }
        audit.record("RESOURCE_PERSON_ADDED", KIND, person.id().value(), caller(), facts(facts));
        return list();
    }

    /** @throws Refusal 404, 409 if someone else was faster, 422 for a day to come */
    public List<ResourcePerson> change(UUID person, int version, Facts facts) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        requirePast(facts);
        ResourcePerson before = find(person);
        int changed =
                bind(jdbc.sql("""
                        update resource_person set training = :training, trained_on = :trained, ended_on = :ended,
                               note = :note, version = version + 1
                        where person_id = :person and version = :version
                        """).param("version", version), person, facts).update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        Facts was = new Facts(before.training(), before.trainedOn(), before.endedOn(), before.note());
        audit.record(
                "RESOURCE_PERSON_CHANGED", KIND, person, caller(), Changes.between(facts(was), facts(facts), null));
        return list();
    }

    /** Something that the person held or helped with. @throws Refusal 404 */
    public List<ResourcePerson> assign(UUID person, LocalDate day, String title) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        find(person);
        jdbc.sql("""
                        insert into resource_assignment (id, person_id, day, title, added_by)
                        values (:id, :person, :day, :title, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("day", day)
                .param("title", title.strip())
                .param("by", caller())
                .update();
        audit.record(
                "RESOURCE_ASSIGNMENT_ADDED",
                KIND,
                person,
                caller(),
                Map.of("title", title.strip(), "day", day.toString()));
        return list();
    }

    /** It was written by mistake. @throws Refusal 404 */
    public List<ResourcePerson> takeBack(UUID person, UUID assignment) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ResourcePerson before = find(person);
        Assignment gone = before.assignments().stream()
                .filter(one -> one.id().equals(assignment))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        jdbc.sql("delete from resource_assignment where id = :id")
                .param("id", assignment)
                .update();
        audit.record(
                "RESOURCE_ASSIGNMENT_REMOVED",
                KIND,
                person,
                caller(),
                Map.of("title", gone.title(), "day", gone.day().toString()));
        return list();
    }

    /** Two persons turned out to be one, who keeps what both have held. */
    @EventListener
    void merged(PersonsMerged event) {
        UUID from = event.from().value();
        UUID into = event.into().value();
        jdbc.sql("""
                        update resource_person set person_id = :into, version = version + 1
                        where person_id = :from
                          and not exists (select 1 from resource_person where person_id = :into)
                        """).param("from", from).param("into", into).update();
        jdbc.sql("update resource_assignment set person_id = :into where person_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
        jdbc.sql("delete from resource_person where person_id = :from")
                .param("from", from)
                .update();
    }

    /** Training that is to come isn't training. */
    private void requirePast(Facts facts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        LocalDate trained = facts.trainedOn();
        LocalDate ended = facts.endedOn();
        if (trained != null && trained.isAfter(today)) {
            throw Refusal.refused("resource-day-ahead", "facts.trainedOn");
        }
        if (ended != null && ended.isAfter(today)) {
            throw Refusal.refused("resource-day-ahead", "facts.endedOn");
        }
    }

    private ResourcePerson find(UUID person) {
        return list().stream()
                .filter(one -> one.personId().equals(person))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, UUID person, Facts facts) {
        return statement
                .param("person", person)
                .param("training", facts.training().strip())
                .param("trained", facts.trainedOn())
                .param("ended", facts.endedOn())
                .param("note", facts.note().strip());
    }

    private static Map<String, String> facts(Facts facts) {
        return Map.of(
                "training", facts.training(),
                "trained", String.valueOf(facts.trainedOn()),
                "ended", String.valueOf(facts.endedOn()));
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }
}
