package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Stage;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The list by stage: each case stands at the last stage that it has reached, as its own page says. */
@MedspilTest
@Import(CaseWork.class)
class StageFilterTest {

    private static final AnswerContent YES = AnswerContent.of(Map.of("new-methods", AnswerValue.YES), null, false);

    @Autowired
    CaseWork town;

    @Autowired
    MockMvc browser;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    Jobs jobs;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private List<String> at(Stage stage) throws Exception {
        String list = browser.perform(get("/api/requisitions?stage=" + stage).with(Town.as(Town.AMINA)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> stages = JsonPath.read(list, "$.items[*].stage");
        assertThat(stages).allMatch(stage.name()::equals);
        Integer total = JsonPath.read(list, "$.total");
        List<String> numbers = JsonPath.read(list, "$.items[*].number");
        assertThat(numbers).hasSize(total);
        return numbers;
    }

    private void moveTo(Instant moment) {
        clock.freezeAt(moment);
        jobs.runDue(moment);
    }

    @Test
    void onlyWhatWasAnsweredIsFollowedUp() throws Exception {
        RequisitionNumber answered = town.answered(YES);
        // whoever was asked a moment ago is left in peace for two weeks
        clock.advance(Duration.ofDays(2));
        RequisitionNumber silent = town.closed();
        moveTo(town.invited(silent).expiresAt());
        RequisitionNumber waiting = town.closed();
        RequisitionNumber declined = town.received();
        town.screenOnly(declined, ScreeningDecision.DECLINE);
        RequisitionNumber carriedOut = town.carriedOut();

        assertThat(at(Stage.FOLLOWED_UP)).containsExactly(answered.toString());
        assertThat(at(Stage.CLOSED))
                .containsExactlyInAnyOrder(silent.toString(), waiting.toString(), declined.toString());
        assertThat(at(Stage.ASSIGNED)).containsExactly(carriedOut.toString());
    }

    @Test
    void whatWasReopenedIsAtWorkAgainAlthoughItsAnswerStays() throws Exception {
        RequisitionNumber number = town.answered(YES);

        handling.reopen(number, "Der kom mere", Town.AMINA);

        assertThat(at(Stage.FOLLOWED_UP)).isEmpty();
        assertThat(at(Stage.ASSIGNED)).containsExactly(number.toString());
    }
}
