package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationId;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes requisitions and answers questionnaires as the rooms above and the respondents would. */
final class ProgrammeYear {

    static final UUID TITANPARKEN = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private static final Map<String, String> QUESTIONS =
            Map.of("S13", "new-methods", "S14", "cooperation", "S15", "efforts");

    private final Cohorts cohorts;
    private final FollowUps followUps;
    private final Answers answers;
    private final OffsetClock clock;

    ProgrammeYear(Cohorts cohorts, FollowUps followUps, Answers answers, OffsetClock clock) {
        this.cohorts = cohorts;
        this.followUps = followUps;
        this.answers = answers;
        this.clock = clock;
    }

    /** A requisition of that requester, closed now after advice and relevant for S13. */
    SubjectRef close(UUID requester) {
        return close(requester, "S13", true, true, false, TITANPARKEN);
    }

    SubjectRef close(UUID requester, String criterion, boolean relevant, boolean byRule, boolean pending, UUID area) {
        SubjectRef subject = SubjectRef.requisition(UUID.randomUUID());
        Instant now = clock.instant();
        cohorts.enter(new CohortEntry(
                criterion,
                requester,
                subject,
                now,
                relevant,
                byRule,
                "subject-and-area",
                null,
                now,
                pending,
                area,
                "CONTACT",
                "INSTITUTION"));
        if (relevant || pending) {
            Set<String> questions = Set.of(QUESTIONS.getOrDefault(criterion, ""));
            assertThat(followUps.open(subject, new PersonId(requester), questions, now))
                    .isPresent();
        }
        return subject;
    }

    Invitation invite(SubjectRef subject) {
        return invite(subject, 1);
    }

    Invitation invite(SubjectRef subject, int wave) {
        return followUps
                .invite(followUp(subject), wave, clock.instant().plus(Duration.ofDays(42)))
                .orElseThrow();
    }

    FollowUpId followUp(SubjectRef subject) {
        return followUps.of(subject).orElseThrow().id();
    }

    /** Answers S13's question; null skips it. */
    void answer(Invitation invitation, @Nullable AnswerValue value) {
        answer(invitation.id(), "new-methods", value);
    }

    void answer(InvitationId invitation, String question, @Nullable AnswerValue value) {
        Map<String, AnswerValue> given = value == null ? Map.of() : Map.of(question, value);
        answers.submit(invitation, AnswerContent.of(given, null, false), clock.instant());
    }

    /** Closes, invites and answers in one day. */
    void closeAndAnswer(UUID requester, AnswerValue value) {
        answer(invite(close(requester)), value);
    }
}
