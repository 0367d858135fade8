package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Outcome;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** An ordinary case of the small town, and the ordinary way of filling in its forms. */
@TestComponent
class CaseWork {

    static final String SUMMARY = "Vi holdt to møder med foreningen.";

    private final RequisitionDesk desk;
    private final RequisitionHandling handling;
    private final WorkList work;
    private final Directory directory;

    CaseWork(RequisitionDesk desk, RequisitionHandling handling, WorkList work, Directory directory) {
        this.desk = desk;
        this.handling = handling;
        this.work = work;
        this.directory = directory;
    }

    RequisitionNumber received() {
        return desk.submit(submission()).number();
    }

    Submission submission() {
        return new Submission(
                Subject.CONTACT,
                area(),
                "Kontakt til somaliske forældre",
                "Vi vil gerne i kontakt med forældrene i området.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da");
    }

    AreaId area() {
        return directory.areas().get(0).id();
    }

    ScreeningForm form(ScreeningDecision decision, @Nullable PersonId consultant) {
        boolean answered = decision == ScreeningDecision.ANSWER;
        return new ScreeningForm(
                decision,
                answered ? RequisitionKind.ADVICE : RequisitionKind.REQUISITION,
                Subject.CONTACT,
                area(),
                Priority.NORMAL,
                null,
                List.of(),
                consultant,
                decision == ScreeningDecision.WAIT ? LocalDate.of(2010, 3, 15) : null,
                "Svar fra konsulenten",
                "Kultur- og Fritidsforvaltningen",
                answered ? conclusion() : null);
    }

    ConclusionForm conclusion() {
        return new ConclusionForm(Outcome.SOLVED, SUMMARY, List.of(), List.of());
    }

    TaskView open(RequisitionNumber number) {
        return work.nextTask(summary(number).id()).orElseThrow();
    }

    RequisitionSummary summary(RequisitionNumber number) {
        return desk.find(number).orElseThrow();
    }

    TaskView screen(RequisitionNumber number, ScreeningDecision decision, @Nullable PersonId consultant) {
        return handling.screen(number, open(number).taskId(), form(decision, consultant), Town.AMINA)
                .orElseThrow();
    }

    void screenOnly(RequisitionNumber number, ScreeningDecision decision) {
        handling.screen(number, open(number).taskId(), form(decision, null), Town.AMINA);
    }

    /** Received, accepted and planned: Amina carries it out. */
    RequisitionNumber carriedOut() {
        RequisitionNumber number = received();
        TaskView plan = screen(number, ScreeningDecision.ACCEPT, Town.AMINA);
        handling.plan(number, plan.taskId(), new PlanForm("To møder", null), Town.AMINA);
        return number;
    }

    RequisitionNumber closed() {
        RequisitionNumber number = carriedOut();
        handling.finishAdvice(number, open(number).taskId(), "Møderne er holdt", Town.AMINA);
        handling.conclude(number, open(number).taskId(), conclusion(), Town.AMINA);
        return number;
    }
}
