package dk.medspil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.mail.Courier;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailState;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.ConclusionFacts;
import dk.medspil.requisition.DraftDesk;
import dk.medspil.requisition.Outcome;
import dk.medspil.requisition.PlanFacts;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequesterDesk;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.ScreeningFacts;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MailSink;
import dk.medspil.testing.MedspilTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every notice, from the one who orders it to the mail server. */
@MedspilTest
class NoticesTest {

    private static final MailSink SERVER = new MailSink();
    private static final Instant DEADLINE = Instant.parse("2010-04-01T14:00:00Z");

    @Autowired
    private Notices notices;

    @Autowired
    private Courier courier;

    @Autowired
    private RequisitionDesk desk;

    @Autowired
    private RequesterDesk requesterDesk;

    @Autowired
    private CaseLinks caseLinks;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Directory directory;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private MailLog log;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PersonId amina;
    private AreaId area;
    private OrganisationView health;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("medspil.mail.courier", () -> false);
    }

    @BeforeEach
    void settle() {
        SERVER.clear();
        amina = staff("Amina Holm", "amina@medspil.example", "CONSULTANT");
        staff("Mikkel Bruun", "mikkel@medspil.example", "MANAGER");
        area = directory.areas().get(0).id();
        health = directory.findOrAddOrganisation("Sundheds- og Omsorgsforvaltningen", OrganisationKind.ADMINISTRATION);
    }

    private PersonId staff(String name, String email, String role) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, name, email, language, active, fte, created_at, version)"
                        + " values (:id, :name, :email, 'da', true, 1, :at, 0)")
                .param("id", id)
                .param("name", name)
                .param("email", email)
                .param("at", Timestamp.from(FreshStart.MONDAY_MORNING))
                .update();
        jdbc.sql("insert into person_role (person_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role)
                .update();
        return new PersonId(id);
    }

    private RequisitionId submit(String email, String language) {
        PersonView lise = directory.findOrAddRequester("Lise Winther", email, language, health.id(), null);
        return desk.submit(new Submission(
                        Subject.CONTACT,
                        area,
                        "Flere forældre til mødet",
                        "Vi vil gerne nå forældrene.",
                        lise.id(),
                        health.id(),
                        null,
                        language))
                .id();
    }

    private ScreeningFacts facts(RequisitionId id, boolean withConsultant) {
        return new ScreeningFacts(
                RequisitionKind.REQUISITION,
                Subject.CONTACT,
                area,
                Priority.NORMAL,
                DEADLINE,
                desk.summary(id).requester(),
                List.of(),
                withConsultant ? amina : null);
    }

    /** What the notice alone makes arrive: mails that steps of the process ordered leave before. */
    private List<MailSink.Arrived> arriving(Runnable notice) {
        clock.advance(Duration.ofHours(2));
        courier.deliverDue();
        // a mail that came back causes one to the consultant, which leaves with the next round
        courier.deliverDue();
        clock.advance(Duration.ofHours(2));
        SERVER.clear();
        notice.run();
        courier.deliverDue();
        return SERVER.arrived();
    }

    private void assertTold(Runnable notice, RequisitionId about, String... readers) {
        List<MailSink.Arrived> mails = arriving(notice);

        String number = desk.summary(about).number().toString();
        assertThat(mails).extracting(MailSink.Arrived::to).containsExactlyInAnyOrder(readers);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(subject(mail)).startsWith("[" + number + "] ");
            assertThat(mail.text()).contains("http://localhost:8080/").doesNotContain("null");
        });
    }

    private static String subject(MailSink.Arrived mail) {
        try {
            return mail.mail().getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String text, String page) {
        Matcher link =
                Pattern.compile("http://localhost:8080/" + page + "#(\\S+)").matcher(text);
        assertThat(link.find()).as("a link to /" + page).isTrue();
        return link.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void aRequesterIsToldOfEachStepOfAQuestionThatIsNotAnswered(String language) {
        String lise = "lise." + language + "@winther.example";
        RequisitionId id = submit(lise, language);

        assertTold(() -> notices.receipt(id), id, lise);
        assertThat(SERVER.arrived().get(0).text()).contains(language.equals("da") ? "Hej Lise" : "Hello Lise");
        assertTold(() -> notices.firstResponseLate(id), id, "mikkel@medspil.example");
        desk.askBack(id, "Hvor mange forældre?\n=> Klik | http://evil.example", amina);
        assertTold(() -> notices.question(id), id, lise);
        assertThat(SERVER.arrived().get(0).text()).contains("> Hvor mange forældre?\n> => Klik");
        assertTold(() -> notices.questionReminder(id), id, lise);
        desk.lapse(id);
        assertTold(() -> notices.lapsed(id), id, lise);
    }

    @Test
    void aLinkInAMailOpensTheCase() {
        RequisitionId id = submit("lise@winther.example", "da");
        arriving(() -> notices.receipt(id));

        String token = link(SERVER.arrived().get(0).text(), "case");

        assertThat(caseLinks
                        .open(tokens.read(LinkPurpose.CASE, token).orElseThrow())
                        .requisition())
                .isEqualTo(id);
        assertThat(log.about("requisition", id.value()))
                .extracting(MailLine::state)
                .contains(MailState.SENT);
        assertThat(jdbc.sql("select row_to_json(m)::text from outbox_mail m")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void everyoneIsToldOfTheStepsFromWaitingToClosure() {
        String lise = "lise@winther.example";
        RequisitionId id = submit(lise, "da");
        desk.acceptWaiting(id, facts(id, false), LocalDate.of(2010, 4, 6), amina);
        assertTold(() -> notices.expectedStart(id), id, lise);
        assertThat(subject(SERVER.arrived().get(0))).contains("tir. 6. apr. 2010");
        desk.beginFromCapacity(id, amina);
        assertTold(() -> notices.acceptance(id), id, lise);
        desk.assign(id, amina, amina);
        assertTold(() -> notices.assigned(id), id, "amina@medspil.example");
        desk.plan(id, new PlanFacts(DEADLINE, "Vi mødes"), amina);
        assertTold(() -> notices.nudge(id), id, "amina@medspil.example");
        assertTold(() -> notices.deadlineLate(id), id, "amina@medspil.example", "mikkel@medspil.example");
        desk.finishAdvice(id, "Gjort", amina);
        desk.conclude(id, new ConclusionFacts(Outcome.SOLVED, "Vi holdt et møde.", List.of(), List.of()), amina);
        assertTold(() -> notices.closure(id), id, lise);
        assertThat(SERVER.arrived().get(0).text()).contains("> Vi holdt et møde.");
    }

    @Test
    void aRefusalAReferralAndAWithdrawalSayWhy() {
        RequisitionId referred = submit("a@winther.example", "da");
        desk.refer(referred, "Jobcentret", "De har pladser.", amina);
        assertTold(() -> notices.referral(referred), referred, "a@winther.example");
        assertThat(SERVER.arrived().get(0).text()).contains("hos Jobcentret").contains("> De har pladser.");
        RequisitionId declined = submit("b@winther.example", "da");
        desk.decline(declined, "Det ligger uden for vores opgave.", amina);
        assertTold(() -> notices.declined(declined), declined, "b@winther.example");
        assertThat(SERVER.arrived().get(0).text()).contains("> Det ligger uden for");
        RequisitionId withdrawn = submit("c@winther.example", "da");
        desk.accept(withdrawn, facts(withdrawn, true), amina);
        desk.withdraw(withdrawn, "Vi klarer det selv.", null);
        assertTold(() -> notices.withdrawn(withdrawn), withdrawn, "c@winther.example", "amina@medspil.example");
    }

    @Test
    void aMessageGoesToTheOtherSideAndAColleagueGetsALinkOfTheirOwn() {
        RequisitionId id = submit("lise@winther.example", "da");
        desk.accept(id, facts(id, true), amina);
        arriving(() -> notices.receipt(id));
        var lises = tokens.read(LinkPurpose.CASE, link(SERVER.arrived().get(0).text(), "case"))
                .orElseThrow();

        assertTold(
                () -> requesterDesk.addColleague(lises, "Fadumo Ali", "fadumo@skn.example"), id, "fadumo@skn.example");
        String fadumos = link(SERVER.arrived().get(0).text(), "case");
        assertThat(tokens.read(LinkPurpose.CASE, fadumos).orElseThrow()).isNotEqualTo(lises);
        assertTold(() -> requesterDesk.write(lises, "Hvornår kommer I?", List.of()), id, "amina@medspil.example");
        assertThat(SERVER.arrived().get(0).text())
                .contains("> Hvornår kommer I?")
                .contains("Lise Winther");
    }

    @Test
    void lostLinksAreReplacedByNewOnesAndADraftCanBeGoneOnWith() {
        RequisitionId id = submit("lise@winther.example", "da");
        List<MailSink.Arrived> mails = arriving(() -> caseLinks.request("lise@winther.example", "en"));
        assertThat(mails).hasSize(1);
        assertThat(caseLinks
                        .open(tokens.read(LinkPurpose.CASE, link(mails.get(0).text(), "case"))
                                .orElseThrow())
                        .requisition())
                .isEqualTo(id);
        assertThat(arriving(() -> caseLinks.request("nobody@winther.example", "en")))
                .isEmpty();

        UUID draft = drafts.start().id();
        var claim = tokens.read(LinkPurpose.DRAFT, drafts.token(draft)).orElseThrow();
        mails = arriving(() -> drafts.mailLink(claim, "fadumo@skn.example", "da"));
        assertThat(mails).extracting(MailSink.Arrived::to).containsExactly("fadumo@skn.example");
        assertThat(link(mails.get(0).text(), "request")).isEqualTo(drafts.token(draft));
    }

    private FollowUpId closedAndInvited(RequisitionId id) {
        desk.accept(id, facts(id, true), amina);
        desk.plan(id, new PlanFacts(null, "Vi mødes"), amina);
        desk.finishAdvice(id, "Gjort", amina);
        desk.conclude(id, new ConclusionFacts(Outcome.SOLVED, "Møde", List.of(), List.of()), amina);
        FollowUpId followUp = followUps
                .open(
                        SubjectRef.requisition(id.value()),
                        desk.summary(id).requester(),
                        Set.of("cooperation"),
                        clock.instant())
                .orElseThrow();
        followUps.invite(followUp, 1, clock.instant().plus(Duration.ofDays(42)));
        return followUp;
    }

    @Test
    void theQuestionsAreSentAndTheirDeliveryIsKnown() {
        RequisitionId id = submit("lise@winther.example", "da");
        FollowUpId followUp = closedAndInvited(id);

        assertTold(() -> notices.invitation(followUp, 1), id, "lise@winther.example");

        MailSink.Arrived mail = SERVER.arrived().get(0);
        Invitation invitation = followUps.invitation(followUp, 1).orElseThrow();
        assertThat(tokens.read(LinkPurpose.ANSWER, link(mail.text(), "answer"))
                        .orElseThrow()
                        .id())
                .isEqualTo(invitation.id().value());
        assertThat(mail.header("List-Unsubscribe")).contains("/answer#");
        assertThat(invitation.deliveredAt()).isNotNull();
        assertTold(() -> notices.invitationReminder(followUp, 1, 1), id, "lise@winther.example");
    }

    @Test
    void questionsThatComeBackEndTheFollowUpAndSomebodyIsAskedForTheAddress() {
        RequisitionId id = submit("lise@findes-ikke.example", "da");
        FollowUpId followUp = closedAndInvited(id);

        assertThat(arriving(() -> notices.invitation(followUp, 1))).isEmpty();

        assertThat(followUps.find(followUp).orElseThrow().status()).isEqualTo(FollowUpStatus.UNDELIVERABLE);
        assertTold(() -> notices.addressNeeded(followUp), id, "amina@medspil.example");
    }

    @Test
    void aMailToTheRequesterThatComesBackIsToldToTheConsultant() {
        RequisitionId id = submit("lise@findes-ikke.example", "da");
        desk.accept(id, facts(id, true), amina);

        arriving(() -> {
            notices.acceptance(id);
            courier.deliverDue();
        });

        assertThat(SERVER.arrived()).extracting(MailSink.Arrived::to).containsOnly("amina@medspil.example");
        assertThat(SERVER.arrived().get(0).text()).contains("Lise Winther");
    }
}
