package dk.medspil.process;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees what on the page of a case: the office, its consultant, the requester's link. */
@MedspilTest
@Import(CaseWork.class)
class CasePageAccessTest {

    private static final String NOTE = "Husk at ringe til Jonas først";

    @Autowired
    CaseWork town;

    @Autowired
    MockMvc browser;

    @Autowired
    CaseLinks links;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private ResultActions look(RequisitionNumber number, PersonId as) throws Exception {
        return browser.perform(get("/api/requisitions/" + number).with(Town.as(as)));
    }

    private RequisitionNumber answered(boolean consultantMayRead) {
        return town.answered(AnswerContent.of(
                Map.of("new-methods", AnswerValue.PARTLY), "Vi bruger dialogmøder nu", consultantMayRead));
    }

    @Test
    void theConsultantOfTheCaseReadsWhatTheRespondentOpened() throws Exception {
        RequisitionNumber number = answered(true);

        look(number, Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.followUp.status").value("ANSWERED"))
                .andExpect(jsonPath("$.openedAnswers.length()").value(1))
                .andExpect(jsonPath("$.openedAnswers[0].wave").value(1))
                .andExpect(jsonPath("$.openedAnswers[0].comment").value("Vi bruger dialogmøder nu"))
                .andExpect(jsonPath("$.openedAnswers[0].lines.length()").value(1))
                .andExpect(jsonPath("$.openedAnswers[0].lines[0].question").value(containsString("nye metoder")))
                .andExpect(jsonPath("$.openedAnswers[0].lines[0].value").value("PARTLY"))
                .andExpect(jsonPath("$.openedAnswers[0].lines[0].answer").value("Delvist"));
        browser.perform(get("/api/requisitions/" + number)
                        .header("Accept-Language", "en")
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.openedAnswers[0].lines[0].answer").value("Partly"));
    }

    @Test
    void nobodyElseReadsThemOnThePage() throws Exception {
        RequisitionNumber number = answered(true);

        for (PersonId other : new PersonId[] {Town.JONAS, Town.MIKKEL}) {
            look(number, other)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.openedAnswers").value(empty()))
                    .andExpect(content().string(not(containsString("dialogmøder"))));
        }
    }

    @Test
    void whatWasNotOpenedStaysClosedToTheConsultantToo() throws Exception {
        RequisitionNumber number = answered(false);

        look(number, Town.AMINA)
                .andExpect(jsonPath("$.followUp.status").value("ANSWERED"))
                .andExpect(jsonPath("$.openedAnswers").value(empty()))
                .andExpect(content().string(not(containsString("dialogmøder"))));
    }

    @Test
    void aNoteIsReadByTheOfficeAndNeverByTheHolderOfALink() throws Exception {
        RequisitionNumber number = town.carriedOut();
        browser.perform(post("/api/requisitions/" + number + "/notes")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"" + NOTE + "\"}"))
                .andExpect(status().isCreated());

        for (PersonId reader : new PersonId[] {Town.JONAS, Town.MIKKEL}) {
            browser.perform(get("/api/requisitions/" + number + "/timeline").with(Town.as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(NOTE)));
        }
        browser.perform(get("/api/case").cookie(link(number)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(NOTE))))
                .andExpect(content().string(not(containsString("To møder"))));
    }

    @Test
    void thePageOfTheOfficeIsNotForRequestersNorTheAdministratorNorALink() throws Exception {
        RequisitionNumber number = town.received();

        for (PersonId other : new PersonId[] {Town.LISE, Town.FADUMO, Town.KAREN}) {
            look(number, other).andExpect(status().isNotFound());
        }
        browser.perform(get("/api/requisitions/" + number).cookie(link(number))).andExpect(status().isUnauthorized());
    }

    private Cookie link(RequisitionNumber number) {
        var requisition = town.summary(number);
        return new Cookie(
                LinkCookies.name(LinkPurpose.CASE),
                links.token(
                        links.find(requisition.id(), requisition.requester()).orElseThrow()));
    }
}
