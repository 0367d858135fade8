package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.mail.Courier;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpUnwanted;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUpWanted;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.questionnaire.SubjectSource;
import dk.medspil.testing.MailSink;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Not only closed requisitions are asked about: whoever took part is, by the same process. */
@MedspilTest
@Import(OtherFollowUpsTest.Evenings.class)
class OtherFollowUpsTest {

    private static final MailSink SERVER = new MailSink();
    private static final String EVENING = "evening";
    private static final Instant HELD = Instant.parse("2010-02-25T17:00:00Z");

    /** A room above, which knows evenings. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Evenings {

        @Bean
        SubjectSource evenings() {
            return new SubjectSource() {
                @Override
                public String kind() {
                    return EVENING;
                }

                @Override
                public Map<UUID, SubjectLine> lines(Collection<UUID> ids) {
                    return ids.stream()
                            .collect(Collectors.toMap(
                                    id -> id, id -> new SubjectLine("", "Kursus for foreninger på Nørrebro", HELD)));
                }
            };
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FollowUps followUps;

    @Autowired
    Answers answers;

    @Autowired
    Jobs jobs;

    @Autowired
    Courier courier;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OffsetClock clock;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("medspil.mail.courier", () -> false);
    }

    @BeforeEach
    void settle() {
        SERVER.clear();
        Town.settle(database);
    }

    private SubjectRef tookPart() {
        SubjectRef subject = new SubjectRef(EVENING, UUID.randomUUID());
        tell(new FollowUpWanted(
                subject, "course-follow-up", Town.FADUMO, Set.of("rights-knowledge", "influence"), clock.instant()));
        return subject;
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(nothing -> events.publishEvent(event));
    }

    private void tenWorkingDaysOn() {
        clock.freezeAt(calendar.plusWorkingDays(clock.instant(), 10));
        jobs.runDue(clock.instant());
    }

    private FollowUpView followUp(SubjectRef subject) {
        return followUps.of(subject).orElseThrow();
    }

    private Invitation invitation(SubjectRef subject) {
        return followUps.invitation(followUp(subject).id(), 1).orElseThrow();
    }

    private long running() {
        return instances
                .createProcessInstanceQuery()
                .processDefinitionKey("follow-up")
                .count();
    }

    @Test
    void whoTookPartInACourseIsInvitedByAMailThatNamesItAndAnswers() {
        SubjectRef subject = tookPart();
        tenWorkingDaysOn();
        courier.deliverDue();

        assertThat(SERVER.arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("Fadumo Ali", "«Kursus for foreninger på Nørrebro», ", "25. feb. 2010")
                    .doesNotContain("I fik hjælp");
        });
        Invitation invitation = invitation(subject);
        AnswerPage page = answers.page(invitation.id(), Languages.DANISH);
        assertThat(page.about()).extracting(SubjectLine::title).containsExactly("Kursus for foreninger på Nørrebro");
        assertThat(page.questions())
                .extracting(AnswerPage.PageQuestion::key)
                .containsExactly("rights-knowledge", "influence");

        answers.submit(
                invitation.id(),
                AnswerContent.of(
                        Map.of("rights-knowledge", AnswerValue.YES, "influence", AnswerValue.NOT_RELEVANT),
                        null,
                        false),
                clock.instant());

        assertThat(followUp(subject).status()).isEqualTo(FollowUpStatus.ANSWERED);
        assertThat(running()).isZero();
        assertThat(database.sql("""
                                select question_key || ' ' || value from asked_question
                                where subject_kind = 'evening' and subject_id = :id order by question_key
                                """)
                        .param("id", subject.id())
                        .query(String.class)
                        .list())
                .containsExactly("influence NOT_RELEVANT", "rights-knowledge YES");
    }

    @Test
    void aMistakenAttendanceIsNotAskedAbout() {
        SubjectRef subject = tookPart();

        tell(new FollowUpUnwanted(subject, "NOT_THERE", clock.instant()));

        assertThat(followUps.of(subject)).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void nothingIsBegunForAQuestionnaireThatNobodyPublished() {
        SubjectRef subject = new SubjectRef(EVENING, UUID.randomUUID());

        assertThatThrownBy(() -> tell(new FollowUpWanted(
                        subject, "favourite-colours", Town.FADUMO, Set.of("colour"), clock.instant())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-questionnaire"));
        assertThat(running()).isZero();
    }

    @Test
    void everyQuestionOfTheProgrammeIsPublishedInBothLanguages() {
        assertThat(database.sql("""
                                select v.questionnaire || ' ' || q.key from questionnaire_version v
                                join question q on q.version_id = v.id
                                where q.text_da <> q.text_en and (select count(*) from answer_option o
                                                                  where o.version_id = v.id) = 4
                                """).query(String.class).list())
                .contains(
                        "course-follow-up rights-knowledge",
                        "course-follow-up influence",
                        "workshop-follow-up dialogue",
                        "international-day visibility",
                        "contact-follow-up participation",
                        "club-staff methods-support",
                        "club-staff will-use");
    }
}
