package dk.medspil.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every road of the follow-up. */
abstract class FollowUpPaths {

    private static final String AWAIT = "ReceiveTask_AwaitResponse";

    private final PathEngine paths;
    private final FollowUpTasks tasks;

    FollowUpPaths(PathEngine paths) {
        this.paths = paths;
        this.tasks = paths.followUpTasks;
    }

    @BeforeEach
    void forget() {
        clearInvocations(tasks);
        doReturn(true).when(tasks).mayAskNow(any());
        doReturn(true).when(tasks).mayInvite(any());
        doReturn(true).when(tasks).delivered(any());
        doReturn(false).when(tasks).anotherWave(any());
        doReturn(false).when(tasks).answered(any());
    }

    private PathLife opened() {
        return paths.begin("follow-up", Map.of("followUpId", "f", "wave", 1));
    }

    private PathLife invited() {
        return opened().fire("CatchEvent_InvitationDue").waitsAt(AWAIT);
    }

    @Test
    void anAnswerEndsTheFollowUp() {
        doReturn(true).when(tasks).answered(any());
        PathLife life = opened().waitsAt("CatchEvent_InvitationDue");

        life.fire("CatchEvent_InvitationDue").tell("Message_FollowUpAnswered");

        verify(tasks).sendInvitation(any());
        life.hasEndedAt("EndEvent_FollowUpAnswered");
    }

    @Test
    void whoMayNotBeAskedIsNotAsked() {
        doReturn(false).when(tasks).mayAskNow(any());
        doReturn(false).when(tasks).mayInvite(any());

        opened().fire("CatchEvent_InvitationDue").hasEndedAt("EndEvent_FollowUpNotAsked");

        verify(tasks).recordNotAsked(any());
    }

    @Test
    void whoMayNotBeAskedYetIsAskedAtTheNextChance() {
        doReturn(false, false, true).when(tasks).mayAskNow(any());
        PathLife life = opened().fire("CatchEvent_InvitationDue").waitsAt("CatchEvent_NextChance");

        life.fire("CatchEvent_NextChance").waitsAt("CatchEvent_NextChance");
        life.fire("CatchEvent_NextChance").waitsAt(AWAIT);

        verify(tasks).sendInvitation(any());
        life.tell("Message_FollowUpCancelled").hasEndedAt("EndEvent_FollowUpCancelled");
    }

    @Test
    void twoRemindersAndThenItExpires() {
        PathLife life = invited();

        life.fire("BoundaryEvent_FirstReminderDue")
                .fire("BoundaryEvent_SecondReminderDue")
                .hasPassed("EndEvent_ReminderSent")
                .waitsAt(AWAIT);
        verify(tasks, times(2)).sendReminder(any());

        life.fire("BoundaryEvent_ResponseOverdue").hasEndedAt("EndEvent_FollowUpExpired");
        verify(tasks).expireInvitation(any());
    }

    @Test
    void aMailThatCameBackAsksForAnAddressAndWaitsOn() {
        doReturn(true).when(tasks).answered(any());
        PathLife life = invited();

        life.tell("Message_FollowUpUndeliverable")
                .hasPassed("EndEvent_AddressAskedFor")
                .waitsAt(AWAIT);
        verify(tasks).askForAddress(any());

        life.tell("Message_FollowUpAnswered").hasEndedAt("EndEvent_FollowUpAnswered");
    }

    @Test
    void whatNeverArrivedEndsUndeliverable() {
        doReturn(false).when(tasks).delivered(any());

        invited()
                .tell("Message_FollowUpUndeliverable")
                .fire("BoundaryEvent_ResponseOverdue")
                .hasEndedAt("EndEvent_FollowUpUndeliverable");
    }

    @Test
    void aSecondWaveFollowsMonthsLater() {
        doReturn(true, false).when(tasks).anotherWave(any());
        doReturn(true).when(tasks).answered(any());
        doAnswer(call -> {
                    call.getArgument(0, DelegateExecution.class).setVariable("wave", 2);
                    return null;
                })
                .when(tasks)
                .beginNextWave(any());
        PathLife life = invited().tell("Message_FollowUpAnswered").waitsAt("CatchEvent_NextWaveDue");

        life.fire("CatchEvent_NextWaveDue").waitsAt(AWAIT);

        verify(tasks, times(2)).sendInvitation(any());
        life.fire("BoundaryEvent_ResponseOverdue").hasEndedAt("EndEvent_FollowUpAnswered");
    }

    @Test
    void optingOutEndsItAtAnyTime() {
        opened().tell("Message_FollowUpOptedOut").hasEndedAt("EndEvent_FollowUpOptedOut");
        invited().tell("Message_FollowUpOptedOut").hasEndedAt("EndEvent_FollowUpOptedOut");
    }

    @Test
    void cancellingEndsItAtAnyTime() {
        opened().tell("Message_FollowUpCancelled").hasEndedAt("EndEvent_FollowUpCancelled");
        invited().tell("Message_FollowUpCancelled").hasEndedAt("EndEvent_FollowUpCancelled");
    }
}
