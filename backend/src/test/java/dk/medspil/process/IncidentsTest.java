package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Status;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
@Import(CaseWork.class)
class IncidentsTest {

    @Autowired
    CaseWork town;

    @Autowired
    Incidents incidents;

    @Autowired
    Jobs jobs;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OffsetClock clock;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @Test
    void whatFailsThreeTimesIsShownAndCanBeTriedAgainWhileOthersGoOn() {
        RequisitionNumber poisoned = asked();
        RequisitionNumber sound = asked();
        moveTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 5));
        String instance = instanceOf(poisoned);
        String requisition = (String) instances.getVariable(instance, "requisitionId");
        instances.setVariable(instance, "requisitionId", UUID.randomUUID().toString());

        Instant due = calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 10);
        moveTo(due);

        assertThat(incidents.all()).singleElement().satisfies(incident -> {
            assertThat(incident.businessKey()).isEqualTo(poisoned.toString());
            assertThat(incident.process()).isEqualTo("requisition-handling");
            assertThat(incident.dueAt()).isEqualTo(due);
        });
        assertThat(town.summary(poisoned).status()).isEqualTo(Status.AWAITING_REPLY);
        assertThat(town.summary(sound).closure()).isEqualTo(ClosureKind.LAPSED);

        instances.setVariable(instance, "requisitionId", requisition);
        incidents.retry(incidents.all().get(0).jobId());
        jobs.runDue(due);

        assertThat(incidents.all()).isEmpty();
        assertThat(town.summary(poisoned).closure()).isEqualTo(ClosureKind.LAPSED);
    }

    @Test
    void whatIsNoIncidentCannotBeTriedAgain() {
        assertThatThrownBy(() -> incidents.retry("unheard-of")).isInstanceOf(Refusal.class);
    }

    private String instanceOf(RequisitionNumber number) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .singleResult()
                .getId();
    }

    private RequisitionNumber asked() {
        RequisitionNumber number = town.received();
        town.screenOnly(number, ScreeningDecision.ASK_BACK);
        return number;
    }

    private void moveTo(Instant moment) {
        clock.freezeAt(moment);
        jobs.runDue(moment);
    }
}
