package dk.medspil.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Follow-ups, and the invitations that serve them. */
@MedspilTest
@RecordApplicationEvents
class FollowUpsTest {

    private static final Set<String> ALL = Set.of("new-methods", "cooperation", "efforts");
    private static final PersonId LISE = new PersonId(UUID.fromString("00000000-0000-4000-8000-0000000015e0"));
    private static final PersonId FADUMO = new PersonId(UUID.fromString("00000000-0000-4000-8000-00000000fad0"));

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Answers answers;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aSubjectHasOneFollowUpAtATime() {
        SubjectRef subject = requisition();
        FollowUpId first = followUps.open(subject, LISE, ALL, clock.instant()).orElseThrow();

        assertThat(followUps.open(subject, LISE, ALL, clock.instant())).isEmpty();
        assertThat(followUps.cancelOf(subject, "reopened", clock.instant())).hasValue(first);
        assertThat(followUps.open(subject, LISE, ALL, clock.instant())).isPresent();
    }

    @Test
    void aQuestionThatWasNeverPublishedIsRefused() {
        assertThatThrownBy(() -> followUps.open(requisition(), LISE, Set.of("favourite-colour"), clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-question"));
    }

    @Test
    void anAnsweredFollowUpStaysWhenTheCaseIsReopened() {
        SubjectRef subject = requisition();
        FollowUpId followUp =
                followUps.open(subject, LISE, ALL, clock.instant()).orElseThrow();
        answers.submit(invite(followUp).id(), yes("new-methods"), clock.instant());

        assertThat(followUps.cancelOf(subject, "reopened", clock.instant())).isEmpty();
        assertThat(followUps.open(subject, LISE, ALL, clock.instant())).isEmpty();
        assertThat(status(followUp)).isEqualTo(FollowUpStatus.ANSWERED);
    }

    @Test
    void aSecondFollowUpJoinsTheInvitationThatIsOut() {
        FollowUpId first = open(LISE);
        Invitation invitation = invite(first);
        clock.advance(Duration.ofDays(7));
        FollowUpId second = open(LISE);

        Invitation joined = invite(second);

        assertThat(invitation.joined()).isFalse();
        assertThat(joined.joined()).isTrue();
        assertThat(joined.id()).isEqualTo(invitation.id());
        assertThat(joined.expiresAt()).isEqualTo(invitation.expiresAt());
        assertThat(followUps.speaksFor(first)).isTrue();
        assertThat(followUps.speaksFor(second)).isFalse();
    }

    @Test
    void whoeverComesTooLateToJoinGetsAnInvitationOfItsOwn() {
        Invitation old = invite(open(LISE));
        clock.advance(Duration.ofDays(30));

        assertThat(invite(open(LISE)).id()).isNotEqualTo(old.id());
        assertThat(invite(open(FADUMO)).joined()).isFalse();
    }

    @Test
    void followUpsOfOneInvitationEndTogether() {
        FollowUpId first = open(LISE);
        FollowUpId second = open(LISE);
        Invitation invitation = invite(first);
        invite(second);

        clock.freezeAt(invitation.expiresAt());
        followUps.markExpired(first, clock.instant());
        followUps.markExpired(second, clock.instant());

        assertThat(status(first)).isEqualTo(FollowUpStatus.EXPIRED);
        assertThat(status(second)).isEqualTo(FollowUpStatus.EXPIRED);
    }

    @Test
    void anotherSpeaksWhenTheFirstIsCancelled() {
        FollowUpId first = open(LISE);
        FollowUpId second = open(LISE);
        Invitation invitation = invite(first);
        invite(second);

        followUps.cancel(first, "reopened", clock.instant());

        assertThat(followUps.speaksFor(second)).isTrue();
        assertThat(followUps.invitation(invitation.id()).orElseThrow().status()).isEqualTo(InvitationStatus.INVITED);
        followUps.cancel(second, "reopened", clock.instant());
        assertThat(followUps.invitation(invitation.id()).orElseThrow().status()).isEqualTo(InvitationStatus.CANCELLED);
    }

    @Test
    void aBouncedMailEndsTheFollowUpButNotTheLink() {
        FollowUpId followUp = open(LISE);
        Invitation invitation = invite(followUp);
        followUps.markDelivered(invitation.id(), clock.instant());

        followUps.markBounced(invitation.id(), clock.instant());
        followUps.markBounced(invitation.id(), clock.instant());

        assertThat(status(followUp)).isEqualTo(FollowUpStatus.UNDELIVERABLE);
        assertThat(events.stream(FollowUpUndeliverable.class)).hasSize(1);
        answers.submit(invitation.id(), yes("efforts"), clock.instant());
        assertThat(status(followUp)).isEqualTo(FollowUpStatus.ANSWERED);
    }

    @Test
    void whoeverOptsOutIsNeverAskedAgain() {
        FollowUpId asked = open(LISE);
        FollowUpId waiting = open(LISE);
        Invitation invitation = invite(asked);

        answers.optOut(invitation.id());

        assertThat(status(asked)).isEqualTo(FollowUpStatus.OPTED_OUT);
        assertThat(status(waiting)).isEqualTo(FollowUpStatus.OPTED_OUT);
        FollowUpId later = open(LISE);
        assertThat(followUps.mayInvite(later)).isFalse();
        assertThat(followUps.invite(later, 1, clock.instant().plus(Duration.ofDays(42))))
                .isEmpty();
        assertThat(status(later)).isEqualTo(FollowUpStatus.OPTED_OUT);
        assertThat(events.stream(FollowUpOptedOut.class)).hasSize(1);
    }

    @Test
    void aSecondWaveThatExpiresLeavesTheFirstAnswer() {
        FollowUpId followUp = open(LISE);
        answers.submit(invite(followUp).id(), yes("efforts"), clock.instant());
        clock.advance(Duration.ofDays(180));

        Invitation second = followUps
                .invite(followUp, 2, clock.instant().plus(Duration.ofDays(42)))
                .orElseThrow();
        assertThat(status(followUp)).isEqualTo(FollowUpStatus.INVITED);
        followUps.markExpired(followUp, second.expiresAt());

        assertThat(status(followUp)).isEqualTo(FollowUpStatus.ANSWERED);
    }

    @Test
    void aStepThatIsTriedAgainChangesNothing() {
        FollowUpId followUp = open(LISE);

        assertThat(invite(followUp).id()).isEqualTo(invite(followUp).id());
        assertThat(jdbc.sql("select count(*) from invitation").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatIsPublishedNeverChanges() {
        assertThatThrownBy(() ->
                        jdbc.sql("update question set text_da = 'Noget andet'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("delete from questionnaire_version").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aConsultantReadsOnlyWhatTheRespondentOpened() {
        SubjectRef closed = requisition();
        SubjectRef open = requisition();
        submit(closed, LISE, AnswerContent.of(Map.of("efforts", AnswerValue.NO), "Kun til ledelsen", false));
        submit(open, FADUMO, AnswerContent.of(Map.of("efforts", AnswerValue.YES), "Tak for hjælpen", true));

        assertThat(answers.forConsultant(closed, Languages.DANISH)).isEmpty();
        assertThat(answers.forConsultant(open, Languages.ENGLISH))
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.comment()).isEqualTo("Tak for hjælpen");
                    assertThat(opened.lines()).singleElement().satisfies(line -> {
                        assertThat(line.question()).startsWith("Do you find that your efforts have improved");
                        assertThat(line.value()).isEqualTo("YES");
                        assertThat(line.answer()).isEqualTo("Yes");
                    });
                });
    }

    @Test
    void aManagersLookAtAnAnswerIsLogged() {
        SubjectRef subject = requisition();
        PersonId mikkel = new PersonId(UUID.randomUUID());
        submit(subject, LISE, AnswerContent.of(Map.of("efforts", AnswerValue.NO), null, false));

        assertThat(answers.byName(subject, mikkel, "Opfølgning på klage")).hasSize(1);

        assertThat(jdbc.sql("select purpose from access_entry where by_id = :by and record_id = :id")
                        .param("by", mikkel.value())
                        .param("id", subject.id())
                        .query(String.class)
                        .list())
                .containsExactly("Opfølgning på klage");
    }

    private void submit(SubjectRef subject, PersonId person, AnswerContent content) {
        FollowUpId followUp =
                followUps.open(subject, person, ALL, clock.instant()).orElseThrow();
        answers.submit(invite(followUp).id(), content, clock.instant());
    }

    private FollowUpId open(PersonId person) {
        return followUps.open(requisition(), person, ALL, clock.instant()).orElseThrow();
    }

    private Invitation invite(FollowUpId followUp) {
        Instant expires = clock.instant().plus(Duration.ofDays(42));
        return followUps.invite(followUp, 1, expires).orElseThrow();
    }

    private FollowUpStatus status(FollowUpId followUp) {
        return followUps.find(followUp).orElseThrow().status();
    }

    private static SubjectRef requisition() {
        return SubjectRef.requisition(UUID.randomUUID());
    }

    private static AnswerContent yes(String question) {
        return AnswerContent.of(Map.of(question, AnswerValue.YES), null, false);
    }
}
