package dk.medspil.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.ResultActions;

/** A month that a manager has closed takes no hours, and nobody's words are lost over it. */
class ClosedMonthTest extends HoursRoom {

    private static final String FEBRUARY = "{\"month\":\"2010-02\"}";

    private ResultActions close(PersonId who, String month) throws Exception {
        return send(HttpMethod.POST, "/months/closing", who, "{\"month\":\"" + month + "\"}");
    }

    @Test
    void aLateEntryIsToldWhoClosedTheMonthAndWhatToDo() throws Exception {
        enter(Town.AMINA, "2010-02-26", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        close(Town.MIKKEL, "2010-02").andExpect(status().isNoContent());

        enter(Town.AMINA, "2010-02-25", 60, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/hours-month-closed"))
                .andExpect(jsonPath("$.title").value("Timerne for februar 2010 er lukket"))
                .andExpect(jsonPath("$.detail", allOf(containsString("Mikkel Bruun"), containsString("Bed en leder"))));
        set(Town.AMINA, "2010-02-26", 60, 0, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isConflict());
        enter(Town.MIKKEL, "2010-02-25", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isConflict());
        enter(Town.AMINA, "2010-03-01", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());

        assertThat(count("select sum(minutes) from hours_entry")).isEqualTo(120);
        week(Town.AMINA, "?day=2010-02-26")
                .andExpect(jsonPath("$.days[4].closed").value(true))
                .andExpect(jsonPath("$.days[4].minutes").value(60));
    }

    @Test
    void reopenedWithAReasonItTakesHoursAgainAndTheAuditTells() throws Exception {
        close(Town.MIKKEL, "2010-02").andExpect(status().isNoContent());
        send(HttpMethod.POST, "/months/reopening", Town.MIKKEL, "{\"month\":\"2010-02\",\"reason\":\" \"}")
                .andExpect(status().isUnprocessableContent());

        send(HttpMethod.POST, "/months/reopening", Town.MIKKEL, "{\"month\":\"2010-02\",\"reason\":\"Amina var syg\"}")
                .andExpect(status().isNoContent());

        enter(Town.AMINA, "2010-02-26", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        close(Town.MIKKEL, "2010-02").andExpect(status().isNoContent());
        assertThat(jdbc.sql(
                                "select action || ' ' || (facts::jsonb ->> 'month') || ' ' || coalesce(facts::jsonb ->> 'reason', '')"
                                        + " from audit_entry where kind = 'HOURS_MONTH' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "HOURS_MONTH_CLOSED 2010-02 ",
                        "HOURS_MONTH_REOPENED 2010-02 Amina var syg",
                        "HOURS_MONTH_CLOSED 2010-02 ");
    }

    @Test
    void onlyAManagerClosesAndOnlyWhatIsOver() throws Exception {
        close(Town.AMINA, "2010-02").andExpect(status().isForbidden());
        close(Town.MIKKEL, "2010-03")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/hours-month-not-over"));
        close(Town.MIKKEL, "2010-02").andExpect(status().isNoContent());
        close(Town.MIKKEL, "2010-02")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/hours-month-closed-already"));
        send(HttpMethod.POST, "/months/reopening", Town.MIKKEL, "{\"month\":\"2010-01\",\"reason\":\"Fejl\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void aManagerSeesWhoHasEnteredWhatAndTheOthersSeeThemselves() throws Exception {
        enter(Town.AMINA, "2010-02-26", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        close(Town.MIKKEL, "2010-02").andExpect(status().isNoContent());

        browser.perform(get("/api/hours/months?year=2010").with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].month").value("2010-03"))
                .andExpect(jsonPath("$[0].over").value(false))
                .andExpect(jsonPath("$[1].closedBy").value("Mikkel Bruun"))
                .andExpect(jsonPath("$[1].people", hasSize(3)))
                .andExpect(jsonPath("$[1].people[0].name").value("Amina Holm"))
                .andExpect(jsonPath("$[1].people[0].minutes").value(60))
                .andExpect(jsonPath("$[1].people[0].norm").value(20 * 444));
        browser.perform(get("/api/hours/months?year=2010").with(Town.as(Town.JONAS)))
                .andExpect(jsonPath("$[1].people", hasSize(1)))
                .andExpect(jsonPath("$[1].people[0].name").value("Jonas Riis"));
    }

    @Test
    void whatWasAcknowledgedBeforeTheClosingIsInItAndNothingComesAfter() throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            String day = "2010-02-%02d".formatted(1 + at);
            all.add(() -> statusOf(enter(Town.AMINA, day, 60, area(MainAreaCode.INVOLVEMENT))));
        }
        all.add(10, () -> statusOf(send(HttpMethod.POST, "/months/closing", Town.MIKKEL, FEBRUARY)));

        List<Integer> outcomes = Together.act(all);

        assertThat(outcomes).allMatch(status -> status == 200 || status == 204 || status == 409);
        assertThat(outcomes).filteredOn(status -> status == 204).hasSize(1);
        long taken = outcomes.stream().filter(status -> status == 200).count();
        assertThat(count("select count(*) from hours_entry")).isEqualTo(taken);
        enter(Town.AMINA, "2010-02-26", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isConflict());
    }

    private static int statusOf(ResultActions call) {
        return call.andReturn().getResponse().getStatus();
    }
}
