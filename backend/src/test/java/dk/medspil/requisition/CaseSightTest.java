package dk.medspil.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.SignedInAuthentication;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lists and pages agree on who sees which case, whatever case it is, whoever is away and whoever looks. */
@MedspilTest
class CaseSightTest {

    private static final PersonId SOFIE = new PersonId(UUID.fromString("5a1d0000-0000-4000-8000-000000000051"));
    private static final PersonId OLE = new PersonId(UUID.fromString("5a1d0000-0000-4000-8000-000000000052"));
    private static final LocalDate TODAY = LocalDate.of(2010, 3, 1);
    private static final int CASES = 16;
    private static final int ROUNDS = 40;

    @Autowired
    CaseSight sight;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(20_100_301);
    private final Map<PersonId, Role> staff = new LinkedHashMap<>();

    @BeforeEach
    void settle() {
        assertThat(FreshStart.MONDAY_MORNING.toString()).startsWith(TODAY.toString());
        Town.settle(jdbc);
        add(SOFIE, "Sofie Lund", true);
        add(OLE, "Ole Krag", false);
        for (PersonId consultant : List.of(Town.AMINA, Town.JONAS, SOFIE, OLE)) {
            staff.put(consultant, Role.CONSULTANT);
        }
        staff.put(Town.MIKKEL, Role.MANAGER);
        staff.put(Town.KAREN, Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void add(PersonId id, String name, boolean active) {
        jdbc.sql("insert into person (id, name, email, language, active, fte, created_at, version)"
                        + " values (:id, :name, :email, 'da', :active, 1, now(), 0)")
                .param("id", id.value())
                .param("name", name)
                .param("email", name.substring(0, 3).strip() + "@medspil.example")
                .param("active", active)
                .update();
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'CONSULTANT')")
                .param("id", id.value())
                .update();
    }

    @Test
    void theConditionForListsAndTheRuleForOneCaseAgree() {
        List<RequisitionId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(received());
        }
        int hidden = 0;
        int shownToParticipants = 0;
        for (int round = 0; round < ROUNDS; round++) {
            mixUp(cases);
            for (Map.Entry<PersonId, Role> one : staff.entrySet()) {
                PersonId person = one.getKey();
                signIn(person, one.getValue());
                Set<String> byRule = seen(person, cases);

                assertThat(listed(sight.where(), sight.params()))
                        .as("list, %s, round %d", person, round)
                        .isEqualTo(byRule);
                if (one.getValue() != Role.ADMIN) {
                    assertThat(work(person))
                            .as("work, %s, round %d", person, round)
                            .isEqualTo(open(byRule));
                }
                if (one.getValue() == Role.CONSULTANT) {
                    hidden += CASES - byRule.size();
                    shownToParticipants += (int) desk.summaries(cases).values().stream()
                            .filter(RequisitionSummary::confidential)
                            .filter(facts -> byRule.contains(facts.id().value().toString()))
                            .count();
                }
            }
        }
        assertThat(hidden).isGreaterThan(ROUNDS);
        assertThat(shownToParticipants).isGreaterThan(ROUNDS);
    }

    /** The work list is read from its own rows alone, unless one of them says that its case is confidential. */
    @Test
    void casesAreLookedThroughOnlyWhenAnOpenStepSaysThatItsCaseIsConfidential() {
        RequisitionId id = received();
        signIn(Town.AMINA, Role.CONSULTANT);

        assertThat(plan()).contains("on requisition (never executed)");
        jdbc.sql("update requisition set confidential = true where id = :id")
                .param("id", id.value())
                .update();
        assertThat(plan()).contains("on requisition (never executed)");
        jdbc.sql("update work_item set confidential = true").update();
        assertThat(plan()).contains("on requisition (actual");

        signIn(Town.MIKKEL, Role.MANAGER);
        assertThat(sight.workWhere(Town.MIKKEL)).isEqualTo("true");
    }

    private String plan() {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, costs off, timing off) select task_id from work_item"
                                + " where ended_at is null and " + sight.workWhere(Town.AMINA))
                        .params(sight.params(Town.AMINA))
                        .query(String.class)
                        .list());
    }

    private RequisitionId received() {
        return desk.submit(new Submission(
                        Subject.CONTACT,
                        directory.areas().get(0).id(),
                        "Kontakt til forældre",
                        "Vi vil gerne i kontakt med forældrene.",
                        Town.LISE,
                        Town.HEALTH,
                        null,
                        "da"))
                .id();
    }

    /** Anybody may be away, have a case or a step of it, or have taken the call. */
    private void mixUp(List<RequisitionId> cases) {
        jdbc.sql("delete from absence").update();
        for (PersonId person : staff.keySet()) {
            if (chance.nextInt(3) == 0) {
                PersonId deputy = someone();
                LocalDate first = TODAY.plusDays(chance.nextInt(5) - 3);
                jdbc.sql("insert into absence (id, person_id, first_day, last_day, stand_in_id, version)"
                                + " values (:id, :person, :first, :last, :deputy, 0)")
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("first", first)
                        .param("last", first.plusDays(chance.nextInt(3)))
                        .param("deputy", deputy == null || deputy.equals(person) ? null : deputy.value())
                        .update();
            }
        }
        for (RequisitionId id : cases) {
            boolean confidential = chance.nextInt(4) != 0;
            jdbc.sql("update requisition set confidential = :it, consultant_id = :consultant, entered_by = :entered"
                            + " where id = :id")
                    .param("it", confidential)
                    .param("consultant", value(someone()))
                    .param("entered", value(someone()))
                    .param("id", id.value())
                    .update();
            boolean ended = chance.nextInt(4) == 0;
            jdbc.sql("update work_item set confidential = :it, assignee_id = :holder,"
                            + " ended_at = case when :ended then now() end, business_minutes = case when :ended then 1 end"
                            + " where requisition_id = :id")
                    .param("it", confidential)
                    .param("holder", value(chance.nextInt(3) == 0 ? someone() : null))
                    .param("ended", ended)
                    .param("id", id.value())
                    .update();
        }
    }

    private @Nullable PersonId someone() {
        List<PersonId> all = List.copyOf(staff.keySet());
        int drawn = chance.nextInt(all.size() + 2);
        return drawn < all.size() ? all.get(drawn) : null;
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private Set<String> seen(PersonId person, List<RequisitionId> cases) {
        return desk.summaries(cases).values().stream()
                .filter(facts -> sight.sees(facts, person))
                .map(facts -> facts.id().value().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> listed(String condition, Map<String, Object> params) {
        return ids(jdbc.sql("select id from requisition where " + condition).params(params));
    }

    private Set<String> work(PersonId person) {
        return ids(
                jdbc.sql("select requisition_id from work_item where ended_at is null and " + sight.workWhere(person))
                        .params(sight.params(person)));
    }

    private Set<String> open(Set<String> seen) {
        Set<String> open = ids(jdbc.sql("select requisition_id from work_item where ended_at is null"));
        open.retainAll(seen);
        return open;
    }

    private static Set<String> ids(JdbcClient.StatementSpec statement) {
        return new TreeSet<>(statement
                .query((row, index) -> row.getObject(1, UUID.class).toString())
                .list());
    }

    private static void signIn(PersonId person, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(
                        new SignedInPerson(person.value(), "Den, der ser", Set.of(role), "da", false)));
    }
}
