package dk.medspil.youth;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Relation;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in main area 2. A manager gives the right and takes it back; both are logged with a reason. */
@Lazy
@Service
@Transactional
public class MainAreaTwo {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    MainAreaTwo(JdbcClient jdbc, Directory directory, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody of the office, and whether he has the right. */
    public record YouthColleague(UUID id, String name, boolean member) {}

    /** Goes on only if the caller may do this with youths' pathways. @throws Refusal 404 if not */
    void require(Right right, RecordKind kind) {
        UUID caller = Caller.current().requirePersonId();
        Access.require(right, kind, has(caller) ? Relation.PARTICIPANT : Relation.ANY);
    }

    boolean has(UUID person) {
        return members().contains(person);
    }

    private Set<UUID> members() {
        return jdbc.sql("select person_id from youth_access where revoked_at is null")
                .query(UUID.class)
                .set();
    }

    /** All who may be given the right. */
    @Transactional(readOnly = true)
    public List<YouthColleague> colleagues() {
        Access.require(Right.DECIDE, RecordKind.YOUTH);
        Set<UUID> members = members();
        return directory.staff().stream()
                .map(one -> new YouthColleague(
                        one.id().value(), one.name(), members.contains(one.id().value())))
                .toList();
    }

    /** @throws Refusal 422 for somebody outside the office */
    public List<YouthColleague> decide(UUID person, boolean member, String reason) {
        Access.require(Right.DECIDE, RecordKind.YOUTH);
        if (directory.staff().stream().map(PersonView::id).noneMatch(new PersonId(person)::equals)) {
            throw Refusal.refused("youth-colleague-unknown", "personId");
        }
        UUID by = Caller.current().requirePersonId();
        OffsetDateTime now = column(clock.instant());
        int changed = member
                ? jdbc.sql("""
                                insert into youth_access (id, person_id, granted_by, granted_at)
                                select :id, :person, :by, :at
                                where not exists (select 1 from youth_access
                                                  where person_id = :person and revoked_at is null)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("by", by)
                        .param("at", now)
                        .update()
                : jdbc.sql("update youth_access set revoked_at = :at, revoked_by = :by"
                                + " where person_id = :person and revoked_at is null")
                        .param("person", person)
                        .param("by", by)
                        .param("at", now)
                        .update();
        if (changed > 0) {
            audit.record(
                    member ? "YOUTH_ACCESS_GIVEN" : "YOUTH_ACCESS_TAKEN",
                    "PERSON",
                    person,
                    by,
                    Map.of("reason", reason.strip()));
        }
        return colleagues();
    }
}
