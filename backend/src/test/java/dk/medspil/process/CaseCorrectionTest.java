package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.audit.AuditReader;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseFacts;
import dk.medspil.requisition.CaseRounds;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the screening found may turn out otherwise: the facts are corrected, and everything that follows them with them. */
@MedspilTest
@Import(CaseWork.class)
class CaseCorrectionTest {

    @Autowired
    CaseWork town;

    @Autowired
    CaseRounds rounds;

    @Autowired
    Directory directory;

    @Autowired
    ManagementService management;

    @Autowired
    AuditReader audit;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @Test
    void severalFactsAreCorrectedInOneLineTogetherWithTheOpenStepAndTheFigures() throws Exception {
        RequisitionNumber number = town.carriedOut();
        AreaId other = directory.areas().get(1).id();
        CaseFacts seen = facts(number);
        CaseFacts wanted = new CaseFacts(
                "Kontakt til  forældre\n",
                RequisitionKind.ADVICE,
                Subject.COLLABORATION,
                other,
                directory
                        .findOrAddOrganisation("Sundholm Boldklub", OrganisationKind.ASSOCIATION)
                        .id(),
                Priority.HIGH,
                LocalDate.of(2010, 4, 9),
                LocalDate.of(2010, 4, 1));

        correct(Town.AMINA, number, seen, wanted)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Kontakt til forældre"))
                .andExpect(jsonPath("$.subject").value("COLLABORATION"))
                .andExpect(jsonPath("$.organisation.name").value("Sundholm Boldklub"))
                .andExpect(jsonPath("$.desiredBy").value("2010-04-01"))
                .andExpect(jsonPath("$.task.dueAt").value("2010-04-09T14:00:00Z"));

        timeline(number)
                .andExpect(jsonPath("$.items[0].textCode").value("facts-changed"))
                .andExpect(jsonPath("$.items[0].kind").value("CHANGE"))
                .andExpect(jsonPath("$.items[0].author.name").value("Amina Holm"))
                .andExpect(jsonPath("$.items[0].params.subjectBefore").value("CONTACT"))
                .andExpect(jsonPath("$.items[0].params.subjectAfter").value("COLLABORATION"))
                .andExpect(jsonPath("$.items[0].params.areaAfter")
                        .value(directory.areas().get(1).name()))
                .andExpect(jsonPath("$.items[0].params.organisationAfter").value("Sundholm Boldklub"))
                .andExpect(jsonPath("$.items[0].params.deadlineAfter").value("2010-04-09"))
                .andExpect(jsonPath("$.items[0].params.desiredBefore").value(""));
        assertThat(row("select subject, priority, organisation, area_id, due_at from work_item where ended_at is null"))
                .containsEntry("subject", "COLLABORATION")
                .containsEntry("priority", "HIGH")
                .containsEntry("organisation", "Sundholm Boldklub")
                .containsEntry("area_id", other.value());
        assertThat(management
                        .createJobQuery()
                        .activityId("BoundaryEvent_DeadlinePassed")
                        .list())
                .extracting(Job::getDuedate)
                .singleElement()
                .extracting(due -> due.toInstant())
                .isEqualTo(Instant.parse("2010-04-09T14:00:00Z"));
        rounds.run();
        assertThat(row("select subject, area_id from case_fact"))
                .containsEntry("subject", "COLLABORATION")
                .containsEntry("area_id", other.value());
        assertThat(audit.entries(town.summary(number).id().value(), null, 5))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("CASE_FACTS_CORRECTED"));
    }

    @Test
    void whatIsNotOtherwiseLeavesNoTrace() throws Exception {
        RequisitionNumber number = town.carriedOut();
        int before = lines(number);

        correct(Town.AMINA, number, facts(number), facts(number)).andExpect(status().isOk());

        assertThat(lines(number)).isEqualTo(before);
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldAndNothingOfTheFirstIsLost() throws Exception {
        RequisitionNumber number = town.carriedOut();
        CaseFacts seen = facts(number);
        Callable<Integer> amina = () -> correct(Town.AMINA, number, seen, titled(seen, "Aminas titel"))
                .andReturn()
                .getResponse()
                .getStatus();
        Callable<Integer> jonas = () -> correct(Town.JONAS, number, seen, titled(seen, "Jonas' titel"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(Together.act(List.of(amina, jonas))).containsExactlyInAnyOrder(200, 409);

        correct(Town.JONAS, number, seen, titled(seen, "For sent"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/facts-changed-meanwhile"));
        assertThat(town.summary(number).title()).endsWith("titel");
        assertThat(database.sql("select count(*) from timeline_entry where code = 'facts-changed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNoteWrittenMeanwhileDisturbsNobody() throws Exception {
        RequisitionNumber number = town.carriedOut();
        CaseFacts seen = facts(number);
        browser.perform(post("/api/requisitions/" + number + "/notes")
                        .with(Town.as(Town.JONAS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"Ringet op\",\"mentions\":[]}"))
                .andExpect(status().is2xxSuccessful());

        correct(Town.AMINA, number, seen, titled(seen, "Ny titel")).andExpect(status().isOk());
    }

    @Test
    void aClosedCaseIsCountedUnderWhatItIsAndKeepsItsDeadline() throws Exception {
        RequisitionNumber number = town.closed();
        CaseFacts seen = facts(number);
        CaseFacts wanted = new CaseFacts(
                seen.title(),
                seen.kind(),
                Subject.APPLICATION,
                directory.areas().get(2).id(),
                seen.organisation(),
                seen.priority(),
                seen.deadline(),
                seen.desiredBy());

        correct(Town.AMINA, number, seen, wanted).andExpect(status().isOk());

        assertThat(database.sql("select distinct subject, area from cohort_entry")
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("subject", "APPLICATION")
                        .containsEntry("area", directory.areas().get(2).id().value()));
        correct(Town.AMINA, number, wanted, due(wanted, LocalDate.of(2010, 6, 1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/deadline-stays"));
    }

    @Test
    void whatIsNotPossibleIsRefusedAtItsField() throws Exception {
        RequisitionNumber received = town.received();
        CaseFacts unscreened = facts(received);
        correct(Town.AMINA, received, unscreened, titled(unscreened, "Anden"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/requisition-not-correctable"));

        RequisitionNumber number = town.carriedOut();
        CaseFacts seen = facts(number);
        correct(Town.AMINA, number, seen, due(seen, LocalDate.of(2010, 2, 1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("wanted.deadline"));
        assertThat(facts(number)).isEqualTo(seen);
    }

    @Test
    void whoDoesNotSeeTheCaseIsToldThatThereIsNone() throws Exception {
        RequisitionNumber number = town.carriedOut();
        CaseFacts seen = facts(number);
        database.sql("update requisition set confidential = true").update();

        correct(Town.JONAS, number, seen, titled(seen, "Fremmed")).andExpect(status().isNotFound());
        correct(Town.AMINA, number, seen, titled(seen, "Egen")).andExpect(status().isOk());
    }

    private ResultActions correct(PersonId person, RequisitionNumber number, CaseFacts seen, CaseFacts wanted)
            throws Exception {
        return browser.perform(put("/api/requisitions/" + number + "/facts")
                .with(Town.as(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"seen\":" + form(seen) + ",\"wanted\":" + form(wanted) + "}"));
    }

    private static String form(CaseFacts facts) {
        return """
                {"title":"%s","kind":"%s","subject":"%s","areaId":"%s","organisationId":"%s","priority":"%s",
                 "deadline":%s,"desiredBy":%s}
                """.formatted(
                        facts.title(),
                        facts.kind(),
                        facts.subject(),
                        facts.area(),
                        facts.organisation(),
                        facts.priority(),
                        quoted(facts.deadline()),
                        quoted(facts.desiredBy()));
    }

    private static String quoted(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }

    private CaseFacts facts(RequisitionNumber number) {
        RequisitionSummary facts = town.summary(number);
        return new CaseFacts(
                facts.title(),
                facts.kind(),
                facts.subject(),
                facts.area(),
                facts.organisation(),
                facts.priority(),
                facts.deadline() == null ? null : LocalDate.ofInstant(facts.deadline(), Office.ZONE),
                facts.desiredBy());
    }

    private static CaseFacts titled(CaseFacts facts, String title) {
        return new CaseFacts(
                title,
                facts.kind(),
                facts.subject(),
                facts.area(),
                facts.organisation(),
                facts.priority(),
                facts.deadline(),
                facts.desiredBy());
    }

    private static CaseFacts due(CaseFacts facts, LocalDate deadline) {
        return new CaseFacts(
                facts.title(),
                facts.kind(),
                facts.subject(),
                facts.area(),
                facts.organisation(),
                facts.priority(),
                deadline,
                facts.desiredBy());
    }

    private int lines(RequisitionNumber number) {
        return database.sql("select count(*) from timeline_entry where requisition_id = :id")
                .param("id", town.summary(number).id().value())
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> row(String sql) {
        return database.sql(sql).query().singleRow();
    }

    private ResultActions timeline(RequisitionNumber number) throws Exception {
        return browser.perform(get("/api/requisitions/" + number + "/timeline")
                .param("show", "CHANGES")
                .with(Town.as(Town.AMINA)));
    }
}
