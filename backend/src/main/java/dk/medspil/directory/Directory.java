package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other rooms look people up, and requesters are entered when they first write. */
@Service
@Transactional
public class Directory {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Areas areas;
    private final RecentlyRead recently;
    private final Clock clock;

    Directory(JdbcClient jdbc, Organisations organisations, Areas areas, RecentlyRead recently, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.areas = areas;
        this.recently = recently;
        this.clock = clock;
    }

    /** The person; a merged one's id gives the one he was merged into. */
    @Transactional(readOnly = true)
    public Optional<PersonView> person(PersonId id) {
        return recently.find(PersonView.class, id, () -> jdbc.sql(PersonRows.VIEW + "where o.id = :id")
                .param("id", id.value())
                .query(PersonRows::view)
                .optional());
    }

    /** The persons by the ids asked for, in one query; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonView> people(Collection<PersonId> ids) {
        return recently.findAll(PersonView.class, ids, this::readPeople);
    }

    /** As {@link #people}, and never a moment old: for whoever writes down something that is computed from it. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonView> peopleAsStored(Collection<PersonId> ids) {
        return readPeople(ids);
    }

    private Map<PersonId, PersonView> readPeople(Collection<PersonId> ids) {
        Map<PersonId, PersonView> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(PersonRows.VIEW + "where o.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("asked", UUID.class)), PersonRows.view(row, number)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Consultants and managers who are active, by name in Danish order. */
    @Transactional(readOnly = true)
    public List<PersonView> staff() {
        return withAnyRole(List.of(Role.CONSULTANT, Role.MANAGER));
    }

    /** Active persons with that role, by name in Danish order. */
    @Transactional(readOnly = true)
    public List<PersonView> withRole(Role role) {
        return withAnyRole(List.of(role));
    }

    private List<PersonView> withAnyRole(List<Role> roles) {
        return jdbc.sql(PersonRows.VIEW + """
                        where o.merged_into is null and o.active
                          and exists (select 1 from person_role r where r.person_id = o.id and r.role in (:roles))
                        order by o.name collate "da-x-icu", o.id
                        """)
                .param("roles", roles.stream().map(Enum::name).toList())
                .query(PersonRows::view)
                .list();
    }

    /** The person with that e-mail, whatever its capitals. */
    @Transactional(readOnly = true)
    public Optional<PersonView> personByEmail(String email) {
        return jdbc.sql(PersonRows.VIEW + "where lower(o.email) = lower(:email) and o.merged_into is null")
                .param("email", email.strip())
                .query(PersonRows::view)
                .optional();
    }

    /** The telephone number that a person gave. */
    @Transactional(readOnly = true)
    public Optional<String> phone(PersonId id) {
        return jdbc.sql("select phone from person where id = :id and phone is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * The person with that e-mail; entered as a requester if there is none. What is known of a person isn't changed by
     * what someone writes in a form.
     */
    public PersonView findOrAddRequester(
            String name, String email, String language, @Nullable OrganisationId organisation, @Nullable String phone) {
        Optional<PersonView> known = personByEmail(email);
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        with added as (
                            insert into person (id, name, email, language, phone, active, unit_id, organisation_id, fte,
                                                merged_into, created_at, version)
                            values (:id, :name, :email, :language, :phone, true, null, :organisation, 0, null, :at, 0)
                            on conflict do nothing returning id)
                        insert into person_role (person_id, role) select id, 'REQUESTER' from added
                        """)
                .param("id", id)
                .param("name", name.strip())
                .param("email", email.strip())
                .param("language", language.equals("en") ? "en" : "da")
                .param("phone", phone == null || phone.isBlank() ? null : phone.strip())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return personByEmail(email).orElseThrow();
        }
        PersonView person = new PersonView(
                new PersonId(id),
                name.strip(),
                email.strip(),
                language.equals("en") ? "en" : "da",
                Set.of(Role.REQUESTER),
                true,
                null,
                organisation);
        recently.keep(person.id(), person);
        return person;
    }

    /** The active areas, in the office's order. */
    @Transactional(readOnly = true)
    public List<AreaView> areas() {
        return areas.active();
    }

    /** The area, active or not. */
    @Transactional(readOnly = true)
    public Optional<AreaView> area(AreaId id) {
        return recently.find(AreaView.class, id, () -> areas.find(id));
    }

    /** All areas, active or not, by id. */
    @Transactional(readOnly = true)
    public Map<AreaId, AreaView> areasById() {
        Map<AreaId, AreaView> byId = new LinkedHashMap<>();
        areas.all().forEach(area -> byId.put(area.id(), area));
        return byId;
    }

    /** The organisation; a merged one's id gives the one it was merged into. */
    @Transactional(readOnly = true)
    public Optional<OrganisationView> organisation(OrganisationId id) {
        return recently.find(OrganisationView.class, id, () -> organisations.find(id));
    }

    /** The organisations by the ids asked for, in one query. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationView> organisations(Collection<OrganisationId> ids) {
        return recently.findAll(OrganisationView.class, ids, organisations::byId);
    }

    /** As {@link #organisations}, and never a moment old: for whoever writes down something that is computed from it. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationView> organisationsAsStored(Collection<OrganisationId> ids) {
        return organisations.byId(ids);
    }

    /** The organisation of that name, whatever its capitals; entered, unlisted, if there is none. */
    public OrganisationView findOrAddOrganisation(String name, OrganisationKind kind) {
        return organisations.findOrAdd(name, kind);
    }

    /** Listed organisations whose names are like the text, the likeliest first. */
    @Transactional(readOnly = true)
    public List<OrganisationView> suggestOrganisations(String text, int limit) {
        return organisations.suggest(text, limit);
    }

    /** Whether the person is away on that day. */
    @Transactional(readOnly = true)
    public boolean absent(PersonId id, LocalDate day) {
        return !absences(Set.of(id), day).isEmpty();
    }

    /** Those of the persons who are away on that day. */
    @Transactional(readOnly = true)
    public Set<PersonId> absences(Collection<PersonId> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select distinct person_id from absence"
                        + " where person_id in (:ids) and :day between first_day and last_day")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The absence that the person is on that day. */
    @Transactional(readOnly = true)
    public Optional<AbsenceView> absence(PersonId id, LocalDate day) {
        return jdbc.sql("select " + AbsenceView.COLUMNS + " from absence"
                        + " where person_id = :id and :day between first_day and last_day")
                .param("id", id.value())
                .param("day", day)
                .query(AbsenceView::of)
                .optional();
    }

    /** The days between two, both included, on which each of the persons is away; who never is is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<LocalDate>> absentDays(Collection<PersonId> ids, LocalDate from, LocalDate to) {
        Map<PersonId, Set<LocalDate>> days = new HashMap<>();
        if (ids.isEmpty()) {
            return days;
        }
        jdbc.sql("""
                        select person_id, greatest(first_day, :from) as first_day, least(last_day, :to) as last_day
                        from absence where person_id in (:ids) and first_day <= :to and last_day >= :from
                        """)
                .param("ids", ids.stream().map(PersonId::value).toList())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    LocalDate first = row.getObject("first_day", LocalDate.class);
                    LocalDate last = row.getObject("last_day", LocalDate.class);
                    days.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)), person -> new HashSet<>())
                            .addAll(first.datesUntil(last.plusDays(1)).toList());
                });
        return days;
    }

    /** Who stands in for the person on that day: someone active who isn't away himself. */
    @Transactional(readOnly = true)
    public Optional<PersonId> standIn(PersonId id, LocalDate day) {
        return jdbc.sql("""
                        select a.stand_in_id from absence a join person s on s.id = a.stand_in_id and s.active
                        where a.person_id = :id and :day between a.first_day and a.last_day
                          and not exists (select 1 from absence o where o.person_id = a.stand_in_id
                                          and :day between o.first_day and o.last_day)
                        order by a.first_day desc limit 1
                        """)
                .param("id", id.value())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those whom the person stands in for on that day; nobody while he is away himself. */
    @Transactional(readOnly = true)
    public List<PersonId> coveredBy(PersonId standIn, LocalDate day) {
        return jdbc.sql("""
                        select distinct a.person_id from absence a
                        where a.stand_in_id = :id and :day between a.first_day and a.last_day
                          and not exists (select 1 from absence o where o.person_id = :id
                                          and :day between o.first_day and o.last_day)
                        order by a.person_id
                        """)
                .param("id", standIn.value())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The subjects that the person is good at. */
    @Transactional(readOnly = true)
    public List<String> competences(PersonId id) {
        return jdbc.sql("select subject from person_competence where person_id = :id order by subject")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** The areas that the person knows. */
    @Transactional(readOnly = true)
    public Set<AreaId> areasKnown(PersonId id) {
        return new HashSet<>(jdbc.sql("select area_id from person_area where person_id = :id")
                .param("id", id.value())
                .query((row, number) -> new AreaId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The person's share of a full-time post, 0 to 1. */
    @Transactional(readOnly = true)
    public BigDecimal fte(PersonId id) {
        return jdbc.sql("select fte from person where id = :id")
                .param("id", id.value())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }
}
