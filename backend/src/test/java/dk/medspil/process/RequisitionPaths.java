package dk.medspil.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every road of the handling of a requisition. */
abstract class RequisitionPaths {

    private static final String SCREEN = "UserTask_ScreenRequisition";
    private static final String PLAN = "UserTask_PlanAdvice";
    private static final String CARRY_OUT = "UserTask_CarryOutAdvice";
    private static final String CONCLUDE = "UserTask_ConcludeRequisition";
    private static final String CLOSED = "Gateway_AwaitReopening";

    private final PathEngine paths;
    private final RequisitionHandlingTasks tasks;

    RequisitionPaths(PathEngine paths) {
        this.paths = paths;
        this.tasks = paths.requisitionTasks;
    }

    @BeforeEach
    void forget() {
        clearInvocations(tasks);
        doReturn(false).when(tasks).adviceHasMoved(any());
        doReturn(false).when(tasks).isMerged(any());
    }

    private PathLife received() {
        return paths.begin("requisition-handling", Map.of("requisitionId", "r"));
    }

    private PathLife screened(ScreeningDecision decision, boolean assigned) {
        return received().complete(SCREEN, Map.of("decision", decision.name(), "assigned", assigned));
    }

    private PathLife carriedOut() {
        return screened(ScreeningDecision.ACCEPT, true).complete(PLAN);
    }

    @Test
    void anAcceptedRequisitionGoesItsWholeWay() {
        PathLife life = received().waitsAt(SCREEN);
        verify(tasks).sendReceipt(any());

        life.complete(SCREEN, Map.of("decision", "ACCEPT", "assigned", true));
        verify(tasks).sendAcceptance(any());

        life.complete(PLAN).complete(CARRY_OUT).complete(CONCLUDE).waitsAt(CLOSED);
        verify(tasks).sendClosure(any());

        life.fire("CatchEvent_ReopeningPeriodOver").hasEndedAt("EndEvent_RequisitionClosed");
    }

    @Test
    void theFirstResponseEscalatesOnceAndScreeningGoesOn() {
        PathLife life = received();

        life.fire("BoundaryEvent_FirstResponseDue");

        verify(tasks).escalateScreening(any());
        life.hasPassed("EndEvent_ScreeningEscalated").waitsAt(SCREEN);
    }

    @Test
    void whatNobodyHasIsAssignedFirst() {
        PathLife life = screened(ScreeningDecision.ACCEPT, false).waitsAt("UserTask_AssignConsultant");

        life.complete("UserTask_AssignConsultant").waitsAt(PLAN);
    }

    @Test
    void whatWaitsForCapacityIsToldSoAndBeginsLater() {
        PathLife life = screened(ScreeningDecision.WAIT, false).waitsAt("UserTask_AwaitCapacity");
        verify(tasks).sendExpectedStart(any());

        life.complete("UserTask_AwaitCapacity", Map.of("assigned", true)).waitsAt(PLAN);
    }

    @Test
    void whatIsAnsweredAtOnceIsClosedAtOnce() {
        PathLife life = screened(ScreeningDecision.ANSWER, false).waitsAt(CLOSED);

        verify(tasks).sendClosure(any());
        life.fire("CatchEvent_ReopeningPeriodOver").hasEndedAt("EndEvent_RequisitionClosed");
    }

    @Test
    void whatOthersCanDoIsReferred() {
        screened(ScreeningDecision.REFER, false).hasEndedAt("EndEvent_RequisitionReferred");

        verify(tasks).sendReferral(any());
    }

    @Test
    void whatWeCannotDoIsDeclined() {
        screened(ScreeningDecision.DECLINE, false).hasEndedAt("EndEvent_RequisitionDeclined");

        verify(tasks).sendDecline(any());
    }

    @Test
    void aReplyBringsTheQuestionBackToScreening() {
        PathLife life = screened(ScreeningDecision.ASK_BACK, false).waitsAt("ReceiveTask_AwaitReply");
        verify(tasks).sendQuestion(any());

        life.tell("Message_RequesterReplied").waitsAt(SCREEN);
    }

    @Test
    void withoutReplyTheRequesterIsRemindedAndTheCaseLapses() {
        PathLife life = screened(ScreeningDecision.ASK_BACK, false);

        life.fire("BoundaryEvent_QuestionReminderDue")
                .hasPassed("EndEvent_QuestionReminderSent")
                .waitsAt("ReceiveTask_AwaitReply");
        verify(tasks).remindOfQuestion(any());

        life.fire("BoundaryEvent_QuestionLapseDue").hasEndedAt("EndEvent_RequisitionLapsed");
        verify(tasks).lapse(any());
    }

    @Test
    void theDeadlineEscalatesAndTheAdviceGoesOn() {
        PathLife life = carriedOut();

        life.fire("BoundaryEvent_DeadlinePassed")
                .hasPassed("EndEvent_DeadlineEscalated")
                .waitsAt(CARRY_OUT);

        verify(tasks).escalateDeadline(any());
    }

    @Test
    void theConsultantIsNudgedAsLongAsNothingHappens() {
        PathLife life = carriedOut();

        life.fire("BoundaryEvent_NudgeDue").fire("BoundaryEvent_NudgeDue");

        life.hasPassed("EndEvent_ConsultantNudged").waitsAt(CARRY_OUT);
        verify(tasks, atLeastOnce()).nudge(any());
        life.complete(CARRY_OUT).waitsAt(CONCLUDE);
    }

    @Test
    void nobodyIsNudgedWhereSomethingHappened() {
        doReturn(true).when(tasks).adviceHasMoved(any());
        PathLife life = carriedOut();

        life.fire("BoundaryEvent_NudgeDue").hasPassed("EndEvent_AdviceMoving").waitsAt(CARRY_OUT);

        verify(tasks, never()).nudge(any());
    }

    @Test
    void aReopenedRequisitionIsPlannedAgain() {
        PathLife life = carriedOut().complete(CARRY_OUT).complete(CONCLUDE);

        life.tell("Message_RequisitionReopened").waitsAt(PLAN);

        life.complete(PLAN)
                .complete(CARRY_OUT)
                .complete(CONCLUDE)
                .fire("CatchEvent_ReopeningPeriodOver")
                .hasEndedAt("EndEvent_RequisitionClosed");
    }

    @Test
    void aWithdrawalEndsWhateverIsOpen() {
        PathLife atWork = carriedOut();
        PathLife asked = screened(ScreeningDecision.ASK_BACK, false);

        atWork.tell("Message_RequisitionWithdrawn").hasEndedAt("EndEvent_RequisitionWithdrawn");
        asked.tell("Message_RequisitionWithdrawn").hasEndedAt("EndEvent_RequisitionWithdrawn");

        verify(tasks, atLeastOnce()).confirmWithdrawal(any());
        verify(tasks, never()).tellOfMerger(any());
    }

    @Test
    void aMergerEndsWhateverIsOpenInItsOwnWay() {
        doReturn(true).when(tasks).isMerged(any());
        PathLife justIn = received();
        PathLife atWork = carriedOut();

        justIn.tell("Message_RequisitionWithdrawn").hasEndedAt("EndEvent_RequisitionMerged");
        atWork.tell("Message_RequisitionWithdrawn").hasEndedAt("EndEvent_RequisitionMerged");

        verify(tasks, atLeastOnce()).tellOfMerger(any());
        verify(tasks, never()).confirmWithdrawal(any());
    }
}
