package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** The programme as managers keep it, with what activities deliver, and the next one made out of it. */
class ProgrammePageTest extends ActivityRoom {

    private static final String COPY = """
            {"code":"2011","title":"Program 2011","from":"2011-01-01","to":"2011-12-31","targets":{"S4":50},
             "reason":"Næste års program"}
            """;

    @Test
    void aWorkshopThatWasHeldCountsForD7ByItself() throws Exception {
        String held = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        hold(held).andExpect(status().isOk());

        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[6].code").value("D7"))
                .andExpect(jsonPath("$.deliverables[6].target").value(10))
                .andExpect(jsonPath("$.deliverables[6].counted").value(1))
                .andExpect(jsonPath("$.deliverables[6].records", hasSize(2)))
                .andExpect(jsonPath("$.mayChange").value(false));
    }

    @Test
    void aChangeHasAuthorReasonBeforeAndAfter() throws Exception {
        String body =
                "{\"version\":0,\"state\":\"UNDER_WAY\",\"progress\":\"Tre interviews\",\"reason\":\"Status i marts\"}";
        send(HttpMethod.PUT, "/programmes/2010/deliverables/D1", Town.AMINA, body)
                .andExpect(status().isForbidden());
        send(HttpMethod.PUT, "/programmes/2010/deliverables/D1", Town.MIKKEL, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deliverables[0].state").value("UNDER_WAY"))
                .andExpect(jsonPath("$.changes[0].by").value("Mikkel Bruun"))
                .andExpect(jsonPath("$.changes[0].facts.part").value("D1"))
                .andExpect(jsonPath("$.changes[0].facts.state").value("NOT_BEGUN → UNDER_WAY"))
                .andExpect(jsonPath("$.changes[0].facts.reason").value("Status i marts"));
        send(HttpMethod.PUT, "/programmes/2010/deliverables/D1", Town.MIKKEL, body)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/programme-changed-meanwhile"));
    }

    @Test
    void theGoalWithoutANumberHasObservationsBesideTheResidents() throws Exception {
        String path = "/programmes/2010/";
        String seen =
                "{\"place\":\"TITANPARKEN\",\"day\":\"2010-03-02\",\"people\":%d,\"minority\":%d,\"source\":\"Borgermøde\"}";
        send(HttpMethod.POST, path + "observations", Town.MIKKEL, seen.formatted(10, 11))
                .andExpect(status().isUnprocessableContent());
        send(HttpMethod.POST, path + "observations", Town.MIKKEL, seen.formatted(20, 6))
                .andExpect(status().isOk());
        send(HttpMethod.POST, path + "observations", Town.MIKKEL, seen.formatted(10, 5))
                .andExpect(status().isOk());
        send(
                        HttpMethod.PUT,
                        path + "residents",
                        Town.MIKKEL,
                        "{\"place\":\"TITANPARKEN\",\"percent\":61.5,\"day\":\"2010-01-01\",\"source\":\"Statistisk Kontor\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.representation", hasSize(8)))
                .andExpect(jsonPath("$.representation[2].name").value("Titanparken"))
                .andExpect(jsonPath("$.representation[2].people").value(30))
                .andExpect(jsonPath("$.representation[2].minority").value(11))
                .andExpect(jsonPath("$.representation[2].residents").value(61.5))
                .andExpect(jsonPath("$.representation[0].residents").doesNotExist());
    }

    @Test
    void nextYearsProgrammeIsACopyAndThisYearsFiguresStay() throws Exception {
        String workshop = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        tick(workshop, signUp(workshop, "Ida Krog", null, null, false), true).andExpect(status().isOk());
        hold(workshop).andExpect(status().isOk());

        send(HttpMethod.POST, "/programmes/2010/copy", Town.AMINA, COPY).andExpect(status().isForbidden());
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, COPY)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("2011"));

        look(Town.MIKKEL, "/programmes").andExpect(jsonPath("$[*].code", contains("2011", "2010", "2009")));
        look(Town.MIKKEL, "/programmes/2011")
                .andExpect(jsonPath("$.criteria", hasSize(15)))
                .andExpect(jsonPath("$.criteria[3].target").value(50))
                .andExpect(jsonPath("$.criteria[3].targetFrom").value("2011-01-01"))
                .andExpect(jsonPath("$.criteria[7].targetFrom").value("2009-01-01"))
                .andExpect(jsonPath("$.deliverables", hasSize(12)))
                .andExpect(jsonPath("$.deliverables[6].target").value(10))
                .andExpect(jsonPath("$.deliverables[6].counted").value(0))
                .andExpect(jsonPath("$.areas", hasSize(5)))
                .andExpect(jsonPath("$.commitments[0].hours").value(22))
                .andExpect(jsonPath("$.changes[0].facts.reason").value("Næste års program"));
        look(Town.MIKKEL, "/programmes/2010")
                .andExpect(jsonPath("$.criteria[3].target").value(40));
        look(Town.MIKKEL, "/criteria/S4")
                .andExpect(jsonPath("$.card.target").value(40))
                .andExpect(jsonPath("$.card.relevant").value(1));
        look(Town.MIKKEL, "/criteria/S4?period=2011")
                .andExpect(jsonPath("$.card.target").value(50))
                .andExpect(jsonPath("$.card.relevant").value(0));
        assertThat(count("select count(*) from criterion_definition where criterion = 'S8'"))
                .isEqualTo(1);
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, COPY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/programme-there-already"));
    }

    @Test
    void theNextProgrammeIsReportedByQuarterAndHalfYearToo() throws Exception {
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, COPY).andExpect(status().isCreated());

        assertThat(periodsOf("2011"))
                .containsExactlyInAnyOrder(
                        "2011 PROGRAMME 2011-01-01 2011-12-31",
                        "2011-H1 HALF_YEAR 2011-01-01 2011-06-30",
                        "2011-Q1 QUARTER 2011-01-01 2011-03-31",
                        "2011-Q2 QUARTER 2011-04-01 2011-06-30",
                        "2011-Q3 QUARTER 2011-07-01 2011-09-30",
                        "2011-Q4 QUARTER 2011-10-01 2011-12-31");
        look(Town.MIKKEL, "/criteria/S4?period=2011-Q1")
                .andExpect(jsonPath("$.period.kind").value("QUARTER"))
                .andExpect(jsonPath("$.card.target").value(50));
        look(Town.MIKKEL, "/criteria").andExpect(jsonPath("$.period.code").value("2010"));
        clock.freezeAt(Instant.parse("2011-04-01T08:00:00Z"));
        send(HttpMethod.POST, "/periods/2011-Q1/freeze", Town.MIKKEL, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.frozen").value(true));
        send(HttpMethod.POST, "/periods/2011-Q2/freeze", Town.MIKKEL, "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/period-not-over"));
    }

    @Test
    void thePeriodsAreCutToTheDaysOfTheirProgramme() throws Exception {
        String spring = COPY.replace("2011-01-01", "2011-02-15").replace("2011-12-31", "2011-05-31");
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, spring).andExpect(status().isCreated());
        String rest = COPY.replace("\"2011\"", "\"2011-2\"")
                .replace("2011-01-01", "2011-06-01")
                .replace("2011-12-31", "2012-01-31");
        send(HttpMethod.POST, "/programmes/2011/copy", Town.MIKKEL, rest).andExpect(status().isCreated());

        assertThat(periodsOf("2011"))
                .containsExactlyInAnyOrder(
                        "2011 PROGRAMME 2011-02-15 2011-05-31",
                        "2011-H1 HALF_YEAR 2011-02-15 2011-05-31",
                        "2011-Q1 QUARTER 2011-02-15 2011-03-31",
                        "2011-Q2 QUARTER 2011-04-01 2011-05-31");
        assertThat(periodsOf("2011-2"))
                .containsExactlyInAnyOrder(
                        "2011-2 PROGRAMME 2011-06-01 2012-01-31",
                        "2011-H1-0601 HALF_YEAR 2011-06-01 2011-06-30",
                        "2011-Q2-0601 QUARTER 2011-06-01 2011-06-30",
                        "2011-Q3 QUARTER 2011-07-01 2011-09-30",
                        "2011-Q4 QUARTER 2011-10-01 2011-12-31",
                        "2012-H1 HALF_YEAR 2012-01-01 2012-01-31",
                        "2012-Q1 QUARTER 2012-01-01 2012-01-31");
    }

    private List<String> periodsOf(String programme) {
        return jdbc.sql("""
                        select code || ' ' || kind || ' ' || from_day || ' ' || to_day
                        from reporting_period where programme = :programme
                        """).param("programme", programme).query(String.class).list();
    }

    @Test
    void theDeliverablesToChooseAmongAreThoseOfTheDay() throws Exception {
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, COPY).andExpect(status().isCreated());
        jdbc.sql("delete from deliverable where programme = '2011' and code <> 'D7'")
                .update();

        look(Town.AMINA, "/hours/choices").andExpect(jsonPath("$.deliverables", hasSize(12)));
        activity("SEMINAR", "INVOLVEMENT", "D10", false);
        clock.freezeAt(Instant.parse("2011-03-04T08:00:00Z"));
        look(Town.AMINA, "/hours/choices").andExpect(jsonPath("$.deliverables", hasSize(1)));
    }

    @Test
    void aTargetThatIsNoneIsRefused() throws Exception {
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, COPY.replace("\"S4\":50", "\"S4\":100"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/programme-target-wrong"));
        look(Town.MIKKEL, "/programmes").andExpect(jsonPath("$", hasSize(2)));
    }
}
