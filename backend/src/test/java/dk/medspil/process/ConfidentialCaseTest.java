package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.audit.AuditEntry;
import dk.medspil.audit.AuditReader;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A confidential case is there for its participants and the managers; for all others of the office there is none. */
@MedspilTest
@Import(CaseWork.class)
class ConfidentialCaseTest {

    private static final String WHY = "Sagen nævner en familie ved navn";

    @Autowired
    CaseWork town;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    WorkList work;

    @Autowired
    AuditReader audit;

    @Autowired
    CaseLinks links;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private ResultActions as(PersonId person, AbstractMockHttpServletRequestBuilder<?> call) throws Exception {
        return browser.perform(call.with(Town.as(person)).with(csrf()).contentType(MediaType.APPLICATION_JSON));
    }

    private ResultActions look(PersonId person, RequisitionNumber number) throws Exception {
        return as(person, get("/api/requisitions/" + number));
    }

    private ResultActions timeline(PersonId person, RequisitionNumber number) throws Exception {
        return as(person, get("/api/requisitions/" + number + "/timeline"));
    }

    private ResultActions change(PersonId person, RequisitionNumber number, boolean confidential) throws Exception {
        return as(
                person,
                post("/api/requisitions/" + number + "/confidentiality")
                        .content("{\"confidential\":" + confidential + ",\"reason\":\"" + WHY + "\"}"));
    }

    /** Amina's case, which she carries out and keeps to herself. */
    private RequisitionNumber aminas() throws Exception {
        RequisitionNumber number = town.carriedOut();
        change(Town.AMINA, number, true).andExpect(status().isOk());
        return number;
    }

    private RequisitionNumber unassigned() {
        RequisitionNumber number = town.received();
        confidentiality.keep(town.summary(number), Town.MIKKEL);
        return number;
    }

    private WorkPage list(WorkView view, PersonId person) {
        return work.list(new WorkQuery(view, WorkFilter.NONE, WorkSort.DUE, false, null, 50), person);
    }

    private boolean isListed(RequisitionNumber number, PersonId person) throws Exception {
        String page = as(person, get("/api/requisitions"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        boolean listed = page.contains("\"" + number + "\"");
        assertThat((Integer) JsonPath.read(page, "$.total")).isEqualTo(listed ? 1 : 0);
        return listed;
    }

    private void seesNothingOf(RequisitionNumber number, PersonId person) throws Exception {
        look(person, number).andExpect(status().isNotFound());
        assertThat(isListed(number, person)).isFalse();
        WorkCount none = new WorkCount(0, false);
        for (WorkView view : WorkView.values()) {
            WorkPage page = list(view, person);
            assertThat(page.items()).as("%s", view).isEmpty();
            assertThat(page.counts()).containsEntry(view, none);
            assertThat(page.matching()).as("%s", view).isEqualTo(none);
            assertThat(work.count(view, WorkFilter.NONE, person)).as("%s", view).isEqualTo(none);
        }
        as(person, get("/api/work/" + town.open(number).taskId())).andExpect(status().isNotFound());
    }

    @Test
    void itsConsultantKeepsItAndLiftsItWithAReason() throws Exception {
        RequisitionNumber number = town.carriedOut();

        change(Town.AMINA, number, true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confidential").value(true))
                .andExpect(jsonPath("$.rights.mayChangeConfidentiality").value(true));
        timeline(Town.AMINA, number)
                .andExpect(jsonPath("$.items[?(@.textCode == 'made-confidential')].text")
                        .value(WHY));
        timeline(Town.JONAS, number).andExpect(status().isNotFound());
        seesNothingOf(number, Town.JONAS);
        assertThat(isListed(number, Town.AMINA)).isTrue();
        assertThat(list(WorkView.MINE, Town.AMINA).items()).hasSize(1);

        change(Town.AMINA, number, false).andExpect(jsonPath("$.confidential").value(false));
        timeline(Town.JONAS, number)
                .andExpect(jsonPath("$.items[?(@.textCode == 'confidentiality-lifted')].text")
                        .value(WHY));
        look(Town.JONAS, number).andExpect(status().isOk());
        assertThat(isListed(number, Town.JONAS)).isTrue();
        assertThat(list(WorkView.ALL, Town.JONAS).items()).hasSize(1);
    }

    @Test
    void theAuditTellsWhoAndWhenAndNothingOfTheCase() throws Exception {
        RequisitionNumber number = aminas();
        change(Town.MIKKEL, number, false).andExpect(status().isOk());
        UUID id = town.summary(number).id().value();

        assertThat(audit.entries(id, null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("CASE_CONFIDENTIALITY_LIFTED", "CASE_MADE_CONFIDENTIAL");
        assertThat(audit.entries(id, null, 10))
                .allSatisfy(entry -> assertThat(entry.facts()).isEmpty());
    }

    @Test
    void whatItIsAlreadyItStays() throws Exception {
        RequisitionNumber number = aminas();

        change(Town.MIKKEL, number, true).andExpect(status().isOk());

        assertThat(audit.entries(town.summary(number).id().value(), null, 10)).hasSize(1);
    }

    @Test
    void onlyItsConsultantAndAManagerDecideIt() throws Exception {
        RequisitionNumber open = town.carriedOut();
        change(Town.JONAS, open, true).andExpect(status().isForbidden());
        change(Town.LISE, open, true).andExpect(status().isForbidden());
        change(Town.KAREN, open, true).andExpect(status().isNotFound());
        look(Town.JONAS, open)
                .andExpect(jsonPath("$.rights.mayChangeConfidentiality").value(false));

        change(Town.MIKKEL, open, true).andExpect(status().isOk());
        change(Town.JONAS, open, false).andExpect(status().isNotFound());
    }

    @Test
    void whoTakesNoPartIsToldTheSameAsOfANumberThatNobodyHas() throws Exception {
        RequisitionNumber number = aminas();

        String hidden = answer(look(Town.JONAS, number)).replace(number.toString(), "2010-9999");
        String missing = answer(look(Town.JONAS, RequisitionNumber.of("2010-9999")));

        assertThat(hidden).isEqualTo(missing);
    }

    private static String answer(ResultActions looked) throws Exception {
        return looked.andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\"(trace|reference|instance|id)\":\"[^\"]*\"", "");
    }

    @Test
    void theManagerSeesItLikeAnyOther() throws Exception {
        RequisitionNumber number = aminas();

        look(Town.MIKKEL, number).andExpect(status().isOk());
        assertThat(isListed(number, Town.MIKKEL)).isTrue();
        assertThat(list(WorkView.ALL, Town.MIKKEL).items()).hasSize(1);
        look(Town.KAREN, number).andExpect(status().isNotFound());
    }

    @Test
    void withoutAConsultantItIsTheManagers() throws Exception {
        RequisitionNumber number = unassigned();

        seesNothingOf(number, Town.AMINA);
        look(Town.MIKKEL, number).andExpect(status().isOk());
        assertThat(list(WorkView.UNASSIGNED, Town.MIKKEL).items()).hasSize(1);
    }

    @Test
    void whoHasAStepOfItTakesPartUntilTheStepIsDone() throws Exception {
        RequisitionNumber number = unassigned();
        String task = town.open(number).taskId();

        work.reassign(task, Town.JONAS, Town.MIKKEL);
        look(Town.JONAS, number).andExpect(status().isOk());
        assertThat(list(WorkView.MINE, Town.JONAS).items()).hasSize(1);

        assertThat(handling.screen(number, task, town.form(ScreeningDecision.ACCEPT, null), Town.JONAS))
                .as("the next step is out of his sight")
                .isEmpty();
        seesNothingOf(number, Town.JONAS);
    }

    @Test
    void whoStandsInForItsConsultantTakesPartWhileTheConsultantIsAway() throws Exception {
        RequisitionNumber number = aminas();
        away(Town.AMINA, "2010-03-01", Town.JONAS);
        look(Town.JONAS, number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rights.mayChangeConfidentiality").value(false));
        assertThat(list(WorkView.ALL, Town.JONAS).items()).hasSize(1);
        assertThat(handling.finishAdvice(number, town.open(number).taskId(), "Møderne er holdt", Town.JONAS))
                .isPresent();
    }

    @Test
    void aStandInOfAnotherDayDoesNotTakePart() throws Exception {
        RequisitionNumber number = aminas();
        away(Town.AMINA, "2010-03-02", Town.JONAS);

        seesNothingOf(number, Town.JONAS);
    }

    private void away(PersonId person, String day, @Nullable PersonId standIn) {
        database.sql("insert into absence (id, person_id, first_day, last_day, stand_in_id, version)"
                        + " values (:id, :person, cast(:day as date), cast(:day as date), :deputy, 0)")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("day", day)
                .param("deputy", standIn == null ? null : standIn.value())
                .update();
    }

    @Test
    void nobodyClaimsOrGivesAwayWhatHeDoesNotSee() throws Exception {
        String free = town.open(unassigned()).taskId();
        String aminas = town.open(aminas()).taskId();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> work.claim(free, Town.JONAS))
                .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(404));
        for (String task : new String[] {free, aminas, "no such task"}) {
            for (PersonId to : new PersonId[] {Town.JONAS, Town.AMINA}) {
                as(Town.JONAS, put("/api/work/" + task + "/assignee").content("{\"personId\":\"" + to + "\"}"))
                        .andExpect(status().isNotFound());
            }
        }
        assertThat(work.claim(free, Town.MIKKEL).assignee()).isEqualTo(Town.MIKKEL);
    }

    @Test
    void theScreenerKeepsItAndGivesItAway() throws Exception {
        RequisitionNumber number = town.received();

        as(Town.AMINA, post("/api/requisitions/" + number + "/screening").content("""
                                {"taskId":"%s","decision":"ACCEPT","kind":"REQUISITION","subject":"CONTACT","areaId":"%s",
                                 "priority":"NORMAL","relevance":[],"consultantId":"%s","confidential":true}
                                """.formatted(
                                town.open(number).taskId(), town.area(), Town.JONAS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task").doesNotExist());

        seesNothingOf(number, Town.AMINA);
        look(Town.JONAS, number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confidential").value(true));
        timeline(Town.JONAS, number)
                .andExpect(jsonPath("$.items[?(@.textCode == 'made-confidential')].author.name")
                        .value("Amina Holm"));
        assertThat(list(WorkView.MINE, Town.JONAS).items()).hasSize(1);
    }

    @Test
    void aCallIsKeptFromTheFirstMomentByWhoeverTookIt() throws Exception {
        String entered = as(Town.AMINA, post("/api/calls").content("""
                                {"subject":"CONTACT","areaId":"%s","title":"En familie","description":"De vil ikke nævnes.",
                                 "organisationId":"%s","name":"Lise Winther","email":"lise@sundhed.example",
                                 "language":"da","confidential":true}
                                """.formatted(town.area(), Town.HEALTH)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.task.kind").value("SCREEN"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        RequisitionNumber number = RequisitionNumber.of(JsonPath.read(entered, "$.number"));

        look(Town.AMINA, number).andExpect(status().isOk());
        assertThat(list(WorkView.UNASSIGNED, Town.AMINA).items()).hasSize(1);
        seesNothingOf(number, Town.JONAS);
        work.reassign(town.open(number).taskId(), Town.MIKKEL, Town.MIKKEL);
        handling.screen(
                number, town.open(number).taskId(), town.form(ScreeningDecision.ACCEPT, Town.JONAS), Town.MIKKEL);
        seesNothingOf(number, Town.AMINA);
    }

    @Test
    void itsRequesterNoticesNothing() throws Exception {
        RequisitionNumber number = aminas();
        var facts = town.summary(number);
        Cookie link = new Cookie(
                LinkCookies.name(LinkPurpose.CASE),
                links.token(links.find(facts.id(), facts.requester()).orElseThrow()));

        browser.perform(get("/api/case").cookie(link))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("confidential"))))
                .andExpect(content().string(not(containsString(WHY))));
        assertThat(isListed(number, Town.LISE)).isTrue();
    }

    @Test
    void figuresCountIt() throws Exception {
        String figures = "/api/statistics?from=2010-03-01&to=2010-03-01";
        RequisitionNumber number = town.carriedOut();
        String before = as(Town.JONAS, get(figures)).andReturn().getResponse().getContentAsString();

        change(Town.AMINA, number, true).andExpect(status().isOk());

        as(Town.JONAS, get(figures))
                .andExpect(status().isOk())
                .andExpect(content().json(before));
    }
}
