package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overview of integration actors and networks by district, each with the day on which it was last found right. */
@Lazy
@Service
@Transactional
public class ActorDesk {

    /** After so many months what stands there may have changed. */
    private static final int FRESH_MONTHS = 6;

    private static final String KIND = "ORGANISATION";

    private static final String SELECT = """
            select o.id, o.name, o.kind, a.network, a.district, a.about, a.contact_name, a.contact_email, a.contact_phone,
                   a.checked_on, p.name as checked_by_name, a.version
            from actor_entry a
                 join organisation o on o.id = a.organisation_id
                 left join person p on p.id = a.checked_by
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final RecentlyRead recently;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActorDesk(
            JdbcClient jdbc,
            Organisations organisations,
            RecentlyRead recently,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.recently = recently;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All, by district and name. */
    @Transactional(readOnly = true)
    public List<ActorLine> list() {
        return jdbc.sql(SELECT + "order by a.district collate \"da-x-icu\", o.name collate \"da-x-icu\"")
                .query(this::line)
                .list();
    }

    /**
     * The districts by name as they stood at the end of a day, with how many of their actors were found right on some day
     * from another on. What is entered or removed later changes nothing of it.
     */
    @Transactional(readOnly = true)
    public List<DistrictState> districts(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select a.district, count(*) as actors, count(c.day) as checked, max(c.day) as last_day
                        from (select distinct on (organisation_id) organisation_id, district from actor_stay
                              where from_day <= :to and (until_day is null or until_day > :to)
                              order by organisation_id, until_day desc, from_day desc) a
                             left join lateral (select max(day) as day from actor_check
                                                where organisation_id = a.organisation_id
                                                  and day between :from and :to) c on true
                        group by a.district order by a.district collate "da-x-icu"
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new DistrictState(
                        row.getString("district"),
                        row.getInt("actors"),
                        row.getInt("checked"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /**
     * Enters an actor. An organisation that is known is not entered again; it becomes one that requesters can choose.
     *
     * @throws Refusal 422 if it stands in the overview already
     */
    public ActorLine add(ActorFacts facts) {
        Access.require(Right.HANDLE, RecordKind.DIRECTORY);
        recently.changing();
        OrganisationView organisation = organisations.findOrAdd(facts.name(), facts.kind());
        UUID id = organisation.id().value();
        int added = bind(jdbc.sql("""
                        insert into actor_entry (organisation_id, district, network, about, contact_name, contact_email,
                                                 contact_phone, checked_on, checked_by, version)
                        values (:id, :district, :network, :about, :contact, :email, :phone, :today, :by, 0)
                        on conflict do nothing
                        """), id, facts).update();
        if (added == 0) {
            throw Refusal.refused("actor-there-already", "name");
        }
        checked(id);
        int listed = jdbc.sql(
                        "update organisation set listed = true, version = version + 1 where id = :id and not listed")
                .param("id", id)
                .update();
        ActorLine after = find(id);
        if (listed == 1) {
            events.publishEvent(new OrganisationChanged(organisation.id(), after.name(), after.name()));
        }
        audit.record("ACTOR_ADDED", KIND, id, caller(), Changes.between(Map.of(), facts(after), null));
        return after;
    }

    /** Writes an actor anew, which says that all of it is right today. @throws Refusal 404, 409 */
    public ActorLine change(OrganisationId actor, int version, ActorFacts facts) {
        Access.require(Right.HANDLE, RecordKind.DIRECTORY);
        UUID id = actor.value();
        ActorLine before = find(id);
        int changed = bind(jdbc.sql("""
                        update actor_entry set district = :district, network = :network, about = :about,
                               contact_name = :contact, contact_email = :email, contact_phone = :phone,
                               checked_on = :today, checked_by = :by, version = version + 1
                        where organisation_id = :id and version = :version
                        """).param("version", version), id, facts).update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        checked(id);
        ActorLine after = find(id);
        audit.record("ACTOR_CHANGED", KIND, id, caller(), Changes.between(facts(before), facts(after), null));
        return after;
    }

    /** All of it is still right. @throws Refusal 404 */
    public ActorLine check(OrganisationId actor) {
        Access.require(Right.HANDLE, RecordKind.DIRECTORY);
        UUID id = actor.value();
        find(id);
        jdbc.sql("update actor_entry set checked_on = :today, checked_by = :by where organisation_id = :id")
                .param("today", today())
                .param("by", caller())
                .param("id", id)
                .update();
        checked(id);
        audit.record("ACTOR_CHECKED", KIND, id, caller(), Map.of());
        return find(id);
    }

    /** So that a later look doesn't take away what was done in an earlier programme. */
    private void checked(UUID id) {
        jdbc.sql("""
                        insert into actor_check (organisation_id, day, by_id) values (:id, :today, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("today", today())
                .param("by", caller())
                .update();
    }

    /** It is no actor of the field any more. The organisation itself stays, with its cases. @throws Refusal 404 */
    public void remove(OrganisationId actor, String reason) {
        Access.require(Right.HANDLE, RecordKind.DIRECTORY);
        UUID id = actor.value();
        ActorLine before = find(id);
        leaves(id);
        jdbc.sql("delete from actor_entry where organisation_id = :id")
                .param("id", id)
                .update();
        audit.record("ACTOR_REMOVED", KIND, id, caller(), Changes.between(facts(before), Map.of(), reason));
    }

    /** In an earlier programme it stays what it was. */
    private void leaves(UUID id) {
        jdbc.sql("""
                        update actor_stay set until_day = greatest(from_day, :today)
                        where organisation_id = :id and until_day is null
                        """).param("today", today()).param("id", id).update();
    }

    /** Two organisations turned out to be one: what stood of the one that goes stands of the one that remains. */
    @EventListener
    void merged(OrganisationsMerged event) {
        UUID from = event.from().value();
        UUID into = event.into().value();
        jdbc.sql("""
                        update actor_entry set organisation_id = :into, version = version + 1
                        where organisation_id = :from
                          and not exists (select 1 from actor_entry where organisation_id = :into)
                        """).param("from", from).param("into", into).update();
        jdbc.sql("""
                        insert into actor_check (organisation_id, day, by_id)
                        select :into, day, by_id from actor_check where organisation_id = :from
                        on conflict do nothing
                        """).param("from", from).param("into", into).update();
        leaves(from);
        jdbc.sql("delete from actor_entry where organisation_id = :from")
                .param("from", from)
                .update();
        jdbc.sql("update actor_stay set organisation_id = :into where organisation_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, UUID id, ActorFacts facts) {
        return statement
                .param("id", id)
                .param("district", facts.district().strip())
                .param("network", facts.network())
                .param("about", facts.about().strip())
                .param("contact", facts.contactName().strip())
                .param("email", facts.contactEmail().strip())
                .param("phone", facts.contactPhone().strip())
                .param("today", today())
                .param("by", caller());
    }

    private ActorLine find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(this::line)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Whom to ask for isn't among them: nothing can be taken out of the audit again. */
    private static Map<String, String> facts(ActorLine actor) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", actor.name());
        facts.put("district", actor.district());
        facts.put("network", String.valueOf(actor.network()));
        facts.put("about", actor.about());
        return facts;
    }

    private ActorLine line(ResultSet row, int index) throws SQLException {
        LocalDate checked = row.getObject("checked_on", LocalDate.class);
        return new ActorLine(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getBoolean("network"),
                row.getString("district"),
                row.getString("about"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("contact_phone"),
                checked,
                row.getString("checked_by_name"),
                checked.plusMonths(FRESH_MONTHS).isBefore(today()),
                row.getInt("version"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }
}
