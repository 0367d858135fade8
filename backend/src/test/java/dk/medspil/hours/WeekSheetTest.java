package dk.medspil.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.AbsenceDesk;
import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonFacts;
import dk.medspil.directory.PersonFile;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.Town;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A week's hours of a person: entered, corrected, added up, and shown to whom they concern. */
class WeekSheetTest extends HoursRoom {

    @Autowired
    AbsenceDesk absences;

    @Autowired
    PeopleDesk people;

    @Autowired
    Confidentiality confidentiality;

    @Test
    void aWeekAddsUpByRowAndByDayAgainstTheNormOfThePost() throws Exception {
        enter(Town.AMINA, "2010-03-01", 90, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        enter(Town.AMINA, "2010-03-01", 30, area(MainAreaCode.SPORT_TO_JOB)).andExpect(status().isOk());
        enter(Town.AMINA, "2010-03-04", 60, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.monday").value("2010-03-01"))
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[0].work.mainArea").value("INVOLVEMENT"))
                .andExpect(jsonPath("$.rows[0].minutes", contains(90, 0, 0, 60, 0, 0, 0)))
                .andExpect(jsonPath("$.days[0].minutes").value(120))
                .andExpect(jsonPath("$.days[0].norm").value(444))
                .andExpect(jsonPath("$.days[5].norm").value(0))
                .andExpect(jsonPath("$.days[5].off").value("WEEKEND"))
                .andExpect(jsonPath("$.days[5].ahead").value(true))
                .andExpect(jsonPath("$.minutes").value(180))
                .andExpect(jsonPath("$.norm").value(37 * 60));
    }

    @Test
    void holidaysAndAbsenceAskForNothing() throws Exception {
        absences.add(Town.AMINA, LocalDate.of(2010, 3, 31), LocalDate.of(2010, 4, 1), null, Town.KAREN.value());

        week(Town.AMINA, "?day=2010-04-01")
                .andExpect(jsonPath("$.days[2].off").value("AWAY"))
                .andExpect(jsonPath("$.days[3].off").value("HOLIDAY"))
                .andExpect(jsonPath("$.days[3].holiday").value("MAUNDY_THURSDAY"))
                .andExpect(jsonPath("$.norm").value(2 * 444));
    }

    @Test
    void aWeekAsksForThePostThatThePersonHadThen() throws Exception {
        PersonFile amina = people.person(Town.AMINA);
        people.change(Town.AMINA, amina.version(), withPost(amina, "0.5"), null, "nedsat tid", Town.KAREN.value());

        week(Town.AMINA, "?day=2010-02-22").andExpect(jsonPath("$.norm").value(5 * 444));
        week(Town.AMINA, "?day=2010-03-05")
                .andExpect(jsonPath("$.days[3].norm").value(444))
                .andExpect(jsonPath("$.days[4].norm").value(222));
        week(Town.AMINA, "?day=2010-03-08").andExpect(jsonPath("$.norm").value(5 * 222));
        browser.perform(MockMvcRequestBuilders.get("/api/hours/months?year=2010")
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$[0].people[0].norm").value(4 * 444 + 19 * 222))
                .andExpect(jsonPath("$[1].people[0].norm").value(20 * 444));

        clock.advance(Duration.ofDays(7));
        PersonFile changed = people.person(Town.AMINA);
        people.change(Town.AMINA, changed.version(), withPost(changed, "0.75"), null, "mere tid", Town.KAREN.value());

        week(Town.AMINA, "?day=2010-02-22").andExpect(jsonPath("$.norm").value(5 * 444));
        week(Town.AMINA, "?day=2010-03-12")
                .andExpect(jsonPath("$.days[3].norm").value(222))
                .andExpect(jsonPath("$.days[4].norm").value(333));
    }

    private static PersonFacts withPost(PersonFile file, String fte) {
        return new PersonFacts(
                file.name(),
                file.email(),
                file.language(),
                file.phone(),
                file.roles(),
                file.active(),
                file.unit(),
                file.organisation(),
                new BigDecimal(fte),
                Set.copyOf(file.competences()),
                Set.copyOf(file.areasKnown()),
                file.username());
    }

    @Test
    void aRowIsMadeToAddUpAndTheLedgerTellsWhatWasBelievedWhen() throws Exception {
        set(Town.AMINA, "2010-03-02", 0, 120, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(5));
        set(Town.AMINA, "2010-03-02", 120, 45, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].minutes[1]").value(45))
                .andExpect(jsonPath("$.rows[0].lines[*].minutes", contains(120, -75)));
    }

    @Test
    void whoDidNotSeeTheNewestWritesNothing() throws Exception {
        set(Town.AMINA, "2010-03-02", 0, 120, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());

        set(Town.AMINA, "2010-03-02", 0, 60, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/hours-changed-meanwhile"))
                .andExpect(jsonPath("$.detail", containsString("120 minutter")));

        assertThat(count("select count(*) from hours_entry")).isEqualTo(1);
    }

    @Test
    void timeOnACaseStandsInItsTimelineAndBelongsToItsPlan() throws Exception {
        RequisitionSummary requisition = requisition();

        set(Town.AMINA, "2010-03-04", 0, 90, onCase(requisition))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].work.number")
                        .value(requisition.number().toString()))
                .andExpect(jsonPath("$.rows[0].work.caseTitle").value("Flere forældre"));
        set(Town.AMINA, "2010-03-04", 90, 60, onCase(requisition)).andExpect(status().isOk());

        assertThat(count("select count(*) from timeline_entry where kind = 'HOURS'"))
                .isEqualTo(2);
        assertThat(count("select sum(minutes) from hours_entry where plan_id = '"
                        + mjolnerparken().id() + "'"))
                .isEqualTo(60);
    }

    @Test
    void aCaseThatOneMayNotSeeIsARowWithoutANumber() throws Exception {
        RequisitionSummary requisition = requisition();
        enter(Town.AMINA, "2010-03-04", 90, onCase(requisition)).andExpect(status().isOk());

        confidentiality.keep(requisition, Town.MIKKEL);

        week(Town.AMINA, "")
                .andExpect(jsonPath("$.rows[0].work.hidden").value(true))
                .andExpect(jsonPath("$.rows[0].minutes[3]").value(90))
                .andExpect(
                        content().string(not(containsString(requisition.number().toString()))));
        enter(Town.AMINA, "2010-03-04", 30, onCase(requisition))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/hours-case-unknown"));
    }

    @Test
    void whatGoesOnAPlanOrADeliverableIsKept() throws Exception {
        String plan = "{\"mainArea\":\"NEIGHBOURHOOD_PLANS\",\"planId\":\""
                + mjolnerparken().id() + "\"}";
        enter(Town.AMINA, "2010-03-03", 300, plan)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].work.plan").value("Mjølnerparken"));
        enter(Town.AMINA, "2010-03-03", 60, "{\"mainArea\":\"INVOLVEMENT\",\"deliverable\":\"D7\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].work.deliverableTitle")
                        .value("Workshops i borger- og forældreinddragelse"));

        enter(Town.AMINA, "2010-03-03", 60, "{\"mainArea\":\"SPORT_TO_JOB\",\"deliverable\":\"D7\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("deliverable"));
    }

    @Test
    void aRowOfLastWeekStandsReady() throws Exception {
        enter(Town.AMINA, "2010-02-24", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());

        week(Town.AMINA, "")
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].minutes", contains(0, 0, 0, 0, 0, 0, 0)));
        week(Town.AMINA, "?day=2010-03-15").andExpect(jsonPath("$.rows", hasSize(0)));
    }

    @Test
    void nobodyWritesAheadOrMoreThanADay() throws Exception {
        enter(Town.AMINA, "2010-03-06", 60, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/hours-not-yet"));
        enter(Town.AMINA, "2010-03-05", 1000, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        enter(Town.AMINA, "2010-03-05", 441, area(MainAreaCode.SPORT_TO_JOB))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/hours-more-than-a-day"));
        enter(Town.AMINA, "2010-03-05", -10, area(MainAreaCode.INVOLVEMENT))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void everybodyHasHisOwnHoursAndAManagerEverybodys() throws Exception {
        enter(Town.AMINA, "2010-03-03", 60, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());
        String aminas = "?personId=" + Town.AMINA;

        week(Town.JONAS, aminas).andExpect(status().isNotFound());
        week(Town.MIKKEL, aminas)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person").value("Amina Holm"))
                .andExpect(jsonPath("$.minutes").value(60));
        String forAmina = "{\"personId\":\"" + Town.AMINA + "\",\"day\":\"2010-03-03\",\"minutes\":30,\"work\":"
                + area(MainAreaCode.INVOLVEMENT) + "}";
        send(HttpMethod.POST, "", Town.JONAS, forAmina).andExpect(status().isNotFound());
        clock.advance(Duration.ofMinutes(5));
        send(HttpMethod.POST, "", Town.MIKKEL, forAmina).andExpect(status().isOk());

        week(Town.AMINA, "")
                .andExpect(jsonPath("$.minutes").value(90))
                .andExpect(jsonPath("$.rows[0].lines[1].by").value("Mikkel Bruun"))
                .andExpect(jsonPath("$.rows[0].lines[0].by").doesNotExist());
    }

    @Test
    void hoursStandBesideWhatTheProgrammeGives() throws Exception {
        String plan = "{\"mainArea\":\"NEIGHBOURHOOD_PLANS\",\"planId\":\""
                + mjolnerparken().id() + "\"}";
        enter(Town.AMINA, "2010-03-03", 600, plan).andExpect(status().isOk());
        enter(Town.JONAS, "2010-03-03", 120, onCase(requisition())).andExpect(status().isOk());
        enter(Town.JONAS, "2010-01-29", 120, area(MainAreaCode.INVOLVEMENT)).andExpect(status().isOk());

        // 1 February to 5 March: 33 days, so 33/365 of 1924 hours make one FTE
        browser.perform(MockMvcRequestBuilders.get("/api/hours/effort?from=2010-01-01&to=2010-12-31")
                        .with(Town.as(Town.JONAS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value("2010-02-01"))
                .andExpect(jsonPath("$.to").value("2010-03-05"))
                .andExpect(jsonPath("$.minutes").value(720))
                .andExpect(jsonPath("$.areas[*].promised", contains(1.5, 1.0, 1.0, 1.5)))
                .andExpect(jsonPath("$.areas[1].minutes").value(600))
                .andExpect(jsonPath("$.areas[1].promisedMinutes").value(10437))
                .andExpect(jsonPath("$.areas[1].spent")
                        .value(closeTo(new BigDecimal("0.0574875"), new BigDecimal("0.0000001"))))
                .andExpect(jsonPath("$.plans[0].minutes").value(720))
                .andExpect(jsonPath("$.plans[0].caseMinutes").value(120))
                .andExpect(jsonPath("$.plans[0].weeklyPromised").value(22 * 60))
                .andExpect(jsonPath("$.plans[0].weeklySpent").value(600 * 7 / 33))
                .andExpect(jsonPath("$.deliverables", hasSize(12)));
        browser.perform(MockMvcRequestBuilders.get("/api/hours/effort?from=2008-01-01&to=2008-12-31")
                        .with(Town.as(Town.JONAS)))
                .andExpect(jsonPath("$.from").doesNotExist())
                .andExpect(jsonPath("$.areas", hasSize(0)));
    }
}
