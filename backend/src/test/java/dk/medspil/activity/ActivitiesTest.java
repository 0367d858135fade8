package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.Town;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Activities from the plan to the cohorts of their criteria. */
class ActivitiesTest extends ActivityRoom {

    @Test
    void aWorkshopIsPlannedFilledAndHeldAndItsParticipantsCountForS4() throws Exception {
        String workshop = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        String ida = signUp(workshop, "Ida Krog", "Tagensbo Skole", "INSTITUTION", false);
        signUp(workshop, "Omar Said", null, null, false);
        String bo = signUp(workshop, "Bo Lund", "Tagensbo Skole", "INSTITUTION", false);
        tick(workshop, ida, true).andExpect(status().isOk());
        tick(workshop, bo, true).andExpect(status().isOk());

        hold(workshop)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.activity.status").value("HELD"))
                .andExpect(jsonPath("$.activity.countsFor", contains("S4")))
                .andExpect(jsonPath("$.activity.signedUp").value(3))
                .andExpect(jsonPath("$.activity.attended").value(2))
                .andExpect(jsonPath("$.participants[1].attendance").value("STAYED_AWAY"));

        assertThat(relevant("S4")).isEqualTo(2);
        assertThat(asked("participation")).isEqualTo(2);
        assertThat(relevant("S2")).isZero();
        hold(workshop)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/activity-over"));
    }

    @Test
    void aCorrectionOfAttendanceIsFollowedByTheFigures() throws Exception {
        String course = activity("COURSE", "INVOLVEMENT", "D3", false);
        String ida = signUp(course, "Ida Krog", null, null, false);
        String omar = signUp(course, "Omar Said", null, null, false);
        tick(course, ida, true).andExpect(status().isOk());
        hold(course).andExpect(jsonPath("$.activity.countsFor", contains("S1", "S3", "S2")));
        assertThat(relevant("S1")).isEqualTo(1);
        assertThat(relevant("S2")).isEqualTo(1);
        for (String criterion : List.of("S1", "S2")) {
            look(Town.MIKKEL, "/criteria/" + criterion + "/units?step=RELEVANT&purpose=Hvem kom")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.units[*].heldIn", contains(course)))
                    .andExpect(jsonPath("$.units[*].day", contains("2010-03-05")));
        }

        tick(course, omar, true).andExpect(status().isOk());
        tick(course, ida, false)
                .andExpect(jsonPath("$.participants[0].attendance").value("STAYED_AWAY"));

        assertThat(relevant("S1")).isEqualTo(1);
        assertThat(relevant("S3")).isEqualTo(1);
        assertThat(relevant("S2")).isEqualTo(1);
        assertThat(asked("participation")).isEqualTo(1);
        assertThat(count("select count(*) from contact where removed_at is null"))
                .isEqualTo(1);

        tick(course, ida, true).andExpect(status().isOk());

        assertThat(relevant("S1")).isEqualTo(2);
        assertThat(asked("participation")).isEqualTo(2);
    }

    @Test
    void ofAnAssociationAtInternationalDagOneAnswersForAll() throws Exception {
        String day = activity("EVENT", "INVOLVEMENT", "D11", false);
        String ida = signUp(day, "Ida Krog", "Foreningen Nørrebro", "ASSOCIATION", false);
        String omar = signUp(day, "Omar Said", "Foreningen Nørrebro", "ASSOCIATION", false);
        String bo = signUp(day, "Bo Lund", "Tagensbo Skole", "INSTITUTION", false);
        for (String one : new String[] {ida, omar, bo}) {
            tick(day, one, true).andExpect(status().isOk());
        }
        hold(day)
                .andExpect(jsonPath("$.participants[0].speaks").value(true))
                .andExpect(jsonPath("$.participants[1].speaks").value(false));
        assertThat(relevant("S5")).isEqualTo(1);
        assertThat(relevant("S2")).isEqualTo(2);
        assertThat(asked("participation")).isEqualTo(1);

        String voice = "/activities/" + day + "/participants/" + omar + "/voice";
        send(HttpMethod.PUT, voice, Town.AMINA, "{\"reason\":\" \"}").andExpect(status().isUnprocessableContent());
        send(HttpMethod.PUT, voice, Town.AMINA, "{\"reason\":\"Ida er stoppet i foreningen\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.participants[0].speaks").value(false))
                .andExpect(jsonPath("$.participants[1].speaks").value(true));

        assertThat(relevant("S5")).isEqualTo(1);
        assertThat(relevant("S2")).isEqualTo(2);
        assertThat(jdbc.sql("select subject_id from cohort_entry where criterion = 'S5' and left_at is null")
                        .query(String.class)
                        .list())
                .containsExactly(omar);
        assertThat(asked("participation")).isEqualTo(1);
    }

    @Test
    void clubStaffInMethodActivitiesCountForS10AndS12() throws Exception {
        String evening = activity("WORKSHOP", "SPORT_TO_JOB", null, true);
        String ida = signUp(evening, "Ida Krog", "Valby Boldklub", "ASSOCIATION", true);
        String omar = signUp(evening, "Omar Said", "Jobcenter", "INSTITUTION", false);
        tick(evening, ida, true).andExpect(status().isOk());
        tick(evening, omar, true).andExpect(status().isOk());

        hold(evening).andExpect(jsonPath("$.activity.countsFor", contains("S10", "S12")));

        assertThat(relevant("S10")).isEqualTo(1);
        assertThat(relevant("S12")).isEqualTo(1);
    }

    @Test
    void theWorkshopsOf2009NeverCountFor2010() throws Exception {
        String form = form("WORKSHOP", "Forældre", "INVOLVEMENT", "D8", false).replace("2010-03-05", "2009-10-06");
        String workshop = read(send(HttpMethod.POST, "/activities", Town.AMINA, form))
                .path("activity")
                .path("id")
                .asString();
        tick(workshop, signUp(workshop, "Ida Krog", null, null, false), true).andExpect(status().isOk());
        hold(workshop).andExpect(jsonPath("$.activity.countsFor", contains("S4-2009")));

        assertThat(relevant("S4")).isZero();
        look(Town.MIKKEL, "/criteria/S4-2009?period=2009")
                .andExpect(jsonPath("$.card.relevant").value(1));
        look(Town.MIKKEL, "/criteria/S4-2009").andExpect(status().isNotFound());
    }

    @Test
    void placesRunOutAndNobodySignsUpTwice() throws Exception {
        String body = form("WORKSHOP", "Lille", "INVOLVEMENT", "D7", false).replace("20,\"method", "1,\"method");
        String workshop = read(send(HttpMethod.POST, "/activities", Town.AMINA, body))
                .path("activity")
                .path("id")
                .asString();
        signUp(workshop, "Ida Krog", null, null, false);
        String path = "/activities/" + workshop + "/participants";
        String omar = "{\"name\":\"Omar\",\"email\":\"omar@eksempel.example\",\"language\":\"da\",\"clubStaff\":false}";

        send(HttpMethod.POST, path, Town.AMINA, omar)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/activity-full"));
        send(HttpMethod.PUT, "/activities/" + workshop, Town.AMINA, change(0, body.replace("1,\"method", "2,\"method")))
                .andExpect(status().isOk());
        send(HttpMethod.POST, path, Town.AMINA, omar).andExpect(status().isCreated());
        send(HttpMethod.PUT, "/activities/" + workshop, Town.AMINA, change(1, body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/activity-more-signed-up"));
        send(HttpMethod.PUT, "/activities/" + workshop, Town.AMINA, change(1, body.replace("1,\"method", "3,\"method")))
                .andExpect(status().isOk());
        send(HttpMethod.POST, path, Town.AMINA, omar)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/participant-there-already"));
    }

    private static String change(int version, String form) {
        return "{\"version\":" + version + ",\"activity\":" + form + "}";
    }

    @Test
    void aPlanThatDoesNotHoldTogetherIsRefused() throws Exception {
        send(HttpMethod.POST, "/activities", Town.AMINA, form("WORKSHOP", "X", "SPORT_TO_JOB", "D7", false))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("deliverable"));
        send(
                        HttpMethod.POST,
                        "/activities",
                        Town.AMINA,
                        form("WORKSHOP", "X", "INVOLVEMENT", "D7", false).replace("\"12:00\"", "\"08:00\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/activity-ends-first"));
        String later = read(send(
                        HttpMethod.POST,
                        "/activities",
                        Town.AMINA,
                        form("WORKSHOP", "X", "INVOLVEMENT", "D7", false).replace("2010-03-05", "2010-03-06")))
                .path("activity")
                .path("id")
                .asString();
        hold(later)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/activity-not-begun"));
    }

    @Test
    void theListIsFilteredAndTheRequesterHasNoDoorHere() throws Exception {
        activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        activity("COURSE", "INVOLVEMENT", "D3", false);

        look(Town.JONAS, "/activities?kind=COURSE").andExpect(jsonPath("$", hasSize(1)));
        look(Town.JONAS, "/activities?deliverable=D7&from=2010-03-05&to=2010-03-05")
                .andExpect(jsonPath("$", hasSize(1)));
        look(Town.JONAS, "/activities?text=bispebjerg").andExpect(jsonPath("$", hasSize(2)));
        look(Town.JONAS, "/activities?from=2010-03-06").andExpect(jsonPath("$", hasSize(0)));
        look(Town.LISE, "/activities").andExpect(status().isNotFound());
    }
}
