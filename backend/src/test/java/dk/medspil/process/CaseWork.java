package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
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
    private final FollowUps followUps;
    private final Answers answers;
    private final Jobs jobs;
    private final BusinessCalendar calendar;
    private final OffsetClock clock;

    CaseWork(
            RequisitionDesk desk,
            RequisitionHandling handling,
            WorkList work,
            Directory directory,
            FollowUps followUps,
            Answers answers,
            Jobs jobs,
            BusinessCalendar calendar,
            OffsetClock clock) {
        this.desk = desk;
        this.handling = handling;
        this.work = work;
        this.directory = directory;
        this.followUps = followUps;
        this.answers = answers;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
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
                answered ? conclusion() : null,
                false);
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

    void finish(RequisitionNumber number) {
        handling.finishAdvice(number, open(number).taskId(), "Møderne er holdt", Town.AMINA);
    }

    RequisitionNumber closed() {
        RequisitionNumber number = carriedOut();
        finish(number);
        handling.conclude(number, open(number).taskId(), conclusion(), Town.AMINA);
        return number;
    }

    SubjectRef subject(RequisitionNumber number) {
        return SubjectRef.requisition(summary(number).id().value());
    }

    /** Ten working days on: who is to be asked is invited. */
    Invitation invited(RequisitionNumber number) {
        clock.freezeAt(calendar.plusWorkingDays(clock.instant(), 10));
        jobs.runDue(clock.instant());
        FollowUpView followUp = followUps.of(subject(number)).orElseThrow();
        return followUps.invitation(followUp.id(), 1).orElseThrow();
    }

    /** Closed, asked about and answered. */
    RequisitionNumber answered(AnswerContent content) {
        RequisitionNumber number = closed();
        answers.submit(invited(number).id(), content, clock.instant());
        return number;
    }
}
