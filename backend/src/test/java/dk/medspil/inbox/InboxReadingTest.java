package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.Directory;
import dk.medspil.mail.Courier;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailState;
import dk.medspil.mail.OutboxDesk;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.ScreeningDecision;
import dk.medspil.process.ScreeningForm;
import dk.medspil.process.WorkList;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.requisition.TimelineCode;
import dk.medspil.requisition.TimelineLine;
import dk.medspil.testing.MailSink;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a mail lands, from the front door to the case. */
@MedspilTest
class InboxReadingTest {

    private static final MailSink SERVER = new MailSink();
    private static final String LISE = "lise@sundhed.example";
    private static final String STRANGER = "ukendt@sted.example";

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    @Autowired
    InboundRows rows;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    RequisitionRegister register;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    WorkList work;

    @Autowired
    CaseLinks links;

    @Autowired
    Directory directory;

    @Autowired
    MailLog sent;

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Courier courier;

    @Autowired
    OffsetClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("medspil.mail.courier", () -> false);
        settings.add("medspil.mail.reply-tags", () -> true);
    }

    private int count(InboundState state) {
        return rows.counts(List.of(state), "true", Map.of()).getOrDefault(state, 0);
    }

    @BeforeEach
    void settle() {
        SERVER.clear();
        Town.settle(jdbc);
    }

    @AfterEach
    void nothingIsLeftUnread() {
        assertThat(count(InboundState.STORED)).isZero();
    }

    private RequisitionSummary submitted() {
        return desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Flere forældre til mødet",
                "Vi vil gerne nå forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    private void arrives(byte[] mail) {
        assertThat(door.deliver(mail)).isTrue();
        reading.readDue();
    }

    private InboundRow only(InboundState state) {
        List<InboundRow> found = rows.list(state, null, 10, "true", Map.of());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private int cases() {
        return jdbc.sql("select count(*) from requisition").query(Integer.class).single();
    }

    private List<Map<String, Object>> messages(RequisitionId id) {
        return jdbc.sql("select body, params ->> 'quoted' as quoted, params ->> 'found' as found, author_id"
                        + " from timeline_entry where requisition_id = :id and kind = 'MESSAGE_IN' order by seq")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private MailSink.Arrived lastTo(String address) {
        List<MailSink.Arrived> mails = SERVER.arrivedFor(address);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    @Test
    void aMailFromAnybodyBecomesARequisitionAtScreeningWithAReceipt() {
        arrives(Letters.from(STRANGER, "Hjælp til forældremøde", "Kan I hjælpe os?"));

        InboundRow row = only(InboundState.ON_CASE);
        RequisitionSummary made = desk.summary(java.util.Objects.requireNonNull(row.requisition()));
        assertThat(made.title()).isEqualTo("Hjælp til forældremøde");
        assertThat(made.subject()).isEqualTo(Subject.OTHER);
        assertThat(jdbc.sql("select channel from requisition")
                        .query(String.class)
                        .single())
                .isEqualTo("EMAIL");
        assertThat(directory.person(made.requester()).orElseThrow().email()).isEqualTo(STRANGER);
        assertThat(jdbc.sql("select count(*) from work_item where kind = 'SCREEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(links.find(made.id(), made.requester())).isPresent();
    }

    @Test
    void theSameMailTwiceIsOneMail() {
        byte[] mail = Letters.from(LISE, "Hjælp", "Kan I?");
        arrives(mail);

        assertThat(door.deliver(mail)).isFalse();
        assertThat(reading.readDue()).isZero();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void anAnswerFindsItsCaseByTheAddressThatOnlyItsReaderKnows() throws Exception {
        RequisitionSummary requisition = submitted();
        write(requisition, "Passer torsdag?");
        String replyTo = lastTo(LISE).mail().getReplyTo()[0].toString();
        assertThat(replyTo).contains("taskforce+");

        arrives(Letters.from(
                LISE,
                replyTo,
                "Noget helt andet",
                "",
                "Ja, torsdag.\n\nDen 1. marts skrev TaskForce:\n> Passer torsdag?"));

        assertThat(messages(requisition.id())).singleElement().satisfies(message -> {
            assertThat(message.get("body")).isEqualTo("Ja, torsdag.");
            assertThat(String.valueOf(message.get("quoted"))).contains("> Passer torsdag?");
            assertThat(message.get("found")).isEqualTo("address");
            assertThat(message.get("author_id")).isEqualTo(Town.LISE.value());
        });
        assertThat(cases()).isEqualTo(1);
    }

    private void write(RequisitionSummary requisition, String text) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id,
                            facts, automatic, state, attempts, due_at, posted_at)
                        values (gen_random_uuid(), '<' || gen_random_uuid() || '@medspil.example>', 'receipt', :to, 'Lise',
                            'da', 'requisition', :id, cast(:facts as jsonb), false, 'QUEUED', 0, :now, :now)
                        """)
                .param("to", LISE)
                .param("id", requisition.id().value())
                .param("facts", "{\"person\": \"" + Town.LISE + "\", \"note\": \"" + text.length() + "\"}")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update());
        assertThat(courier.deliverDue()).isPositive();
    }

    @Test
    void anAnswerFindsItsCaseByTheMailThatItAnswersAndOursNamesItInTurn() {
        RequisitionSummary requisition = submitted();
        write(requisition, "Første");
        String ours = lastTo(LISE).header("Message-ID");

        clock.advance(Duration.ofMinutes(1));
        byte[] reply = Letters.from(LISE, Letters.OFFICE, "Sv:", "References: <x@y.example> " + ours + "\n", "Ja tak.");
        arrives(reply);
        clock.advance(Duration.ofMinutes(1));
        write(requisition, "Andet");

        assertThat(messages(requisition.id())).singleElement().satisfies(message -> assertThat(message.get("found"))
                .isEqualTo("thread"));
        String theirs = only(InboundState.ON_CASE).messageId();
        assertThat(lastTo(LISE).header("References")).contains(ours).contains(theirs);
        assertThat(lastTo(LISE).header("In-Reply-To")).isEqualTo(theirs);
        assertThat(lastTo(LISE).header("References")).contains("<requisition." + requisition.id());
    }

    @Test
    void anAnswerFindsItsCaseByTheNumberInItsSubject() {
        RequisitionSummary requisition = submitted();

        arrives(Letters.from(LISE, "SV: [" + requisition.number() + "] Vi har modtaget", "Endnu en ting."));

        assertThat(messages(requisition.id())).singleElement().satisfies(message -> assertThat(message.get("found"))
                .isEqualTo("number"));
    }

    @Test
    void aReplyToAnOpenQuestionTakesTheCaseBackToScreening() {
        RequisitionSummary requisition = submitted();
        String task = work.nextTask(requisition.id()).orElseThrow().taskId();
        handling.screen(
                requisition.number(),
                task,
                new ScreeningForm(
                        ScreeningDecision.ASK_BACK,
                        RequisitionKind.REQUISITION,
                        Subject.CONTACT,
                        requisition.area(),
                        Priority.NORMAL,
                        null,
                        List.of(),
                        null,
                        null,
                        "Hvor?",
                        null,
                        null,
                        false),
                Town.AMINA);

        arrives(Letters.from(LISE, "Re: " + requisition.number(), "I Sundholm."));

        TimelineLine reply =
                register.lastLine(requisition.id(), TimelineCode.REPLIED).orElseThrow();
        assertThat(reply.kind()).isEqualTo(EntryKind.MESSAGE_IN);
        assertThat(reply.text()).isEqualTo("I Sundholm.");
        assertThat(reply.params()).containsEntry("found", "number");
    }

    @Test
    void whoTakesNoPartInACaseGoesToReviewByWhicheverWay() throws Exception {
        RequisitionSummary requisition = submitted();
        write(requisition, "x");
        String ours = lastTo(LISE).header("Message-ID");
        String replyTo = lastTo(LISE).mail().getReplyTo()[0].toString();

        arrives(Letters.from(STRANGER, "Re: [" + requisition.number() + "]", "Luk mig ind"));
        arrives(Letters.from(STRANGER, replyTo, "Hej", "", "Luk mig ind"));
        arrives(Letters.from("fadumo@netvaerk.example", Letters.OFFICE, "x", "In-Reply-To: " + ours + "\n", "Og mig"));

        assertThat(messages(requisition.id())).isEmpty();
        assertThat(rows.list(InboundState.REVIEW, null, 10, "true", Map.of()))
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.reason()).isEqualTo(InboundReason.NOT_OF_CASE);
                    assertThat(row.requisition()).isEqualTo(requisition.id());
                });
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void ourOwnPeopleClosedCasesAndEmptyMailsWaitForAPerson() {
        RequisitionSummary requisition = submitted();
        arrives(Letters.from("amina@medspil.example", "Re: " + requisition.number(), "Svar"));
        arrives(Letters.from(LISE, "Re: " + requisition.number(), ""));
        arrives(Letters.from(LISE, "", ""));
        desk.withdraw(requisition.id(), "Ikke mere", Town.LISE);
        arrives(Letters.from(LISE, "Re: " + requisition.number(), "Tak alligevel"));

        assertThat(rows.list(InboundState.REVIEW, null, 10, "true", Map.of()))
                .extracting(InboundRow::reason)
                .containsExactly(
                        InboundReason.CASE_CLOSED,
                        InboundReason.EMPTY,
                        InboundReason.EMPTY,
                        InboundReason.STAFF_SENDER);
        assertThat(messages(requisition.id())).isEmpty();
    }

    @Test
    void aMachineMakesNoCaseAndNoAnswer() {
        RequisitionSummary requisition = submitted();
        for (String header : List.of(
                "Auto-Submitted: auto-replied\n",
                "Precedence: bulk\n",
                "X-Auto-Response-Suppress: All\n",
                "Return-Path: <>\n",
                "X-Medspil-Loop: medspil.example\n")) {
            arrives(Letters.from(LISE, Letters.OFFICE, "Re: " + requisition.number(), header, "Jeg er på ferie"));
            arrives(Letters.from(LISE, Letters.OFFICE, "Fravær", header, "Jeg er på ferie"));
        }

        assertThat(count(InboundState.AUTOMATIC)).isEqualTo(10);
        assertThat(messages(requisition.id())).isEmpty();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void headersThatOnlyWeMaySetAreNothingToUs() {
        RequisitionSummary requisition = submitted();

        arrives(Letters.from(
                STRANGER,
                Letters.OFFICE,
                "Hej",
                "X-Medspil-Case: " + requisition.number() + "\nX-Medspil-Requisition: " + requisition.id() + "\n",
                "Luk mig ind"));

        assertThat(messages(requisition.id())).isEmpty();
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void twoAutoRespondersStopAtTwo() throws Exception {
        arrives(Letters.from(STRANGER, "Hjælp", "Kan I hjælpe?"));
        RequisitionSummary made = desk.summary(
                java.util.Objects.requireNonNull(only(InboundState.ON_CASE).requisition()));
        jdbc.sql("delete from outbox_mail").update();
        transaction.executeWithoutResult(status -> receiptTo(made));
        courier.deliverDue();
        String receipt = lastTo(STRANGER).header("Message-ID");
        assertThat(lastTo(STRANGER).header("Auto-Submitted")).isEqualTo("auto-generated");

        // their machine answers ours, and ours says nothing more
        arrives(Letters.from(
                STRANGER,
                Letters.OFFICE,
                "Automatisk svar",
                "Auto-Submitted: auto-replied\nIn-Reply-To: " + receipt + "\n",
                "Jeg er på ferie"));
        courier.deliverDue();

        assertThat(SERVER.arrivedFor(STRANGER)).hasSize(1);
        assertThat(cases()).isEqualTo(1);
        assertThat(messages(made.id())).isEmpty();
    }

    private void receiptTo(RequisitionSummary made) {
        jdbc.sql("""
                        insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id,
                            facts, automatic, state, attempts, due_at, posted_at)
                        values (gen_random_uuid(), '<' || gen_random_uuid() || '@medspil.example>', 'receipt', :to, '',
                            'da', 'requisition', :id, cast(:facts as jsonb), true, 'QUEUED', 0, :now, :now)
                        """)
                .param("to", STRANGER)
                .param("id", made.id().value())
                .param("facts", "{\"person\": \"" + made.requester() + "\"}")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    @Test
    void aMachineThatDoesNotSaySoMakesFiveRequisitionsAnHourAndNoMore() {
        for (int i = 0; i < 7; i++) {
            arrives(Letters.from(STRANGER, "Fraværende " + i, "Jeg er på ferie"));
        }

        assertThat(cases()).isEqualTo(5);
        assertThat(rows.list(InboundState.REVIEW, null, 10, "true", Map.of()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).isEqualTo(InboundReason.TOO_MANY));
    }

    @Test
    void aBounceMarksItsMailAndTellsTheOfficeOnce() {
        RequisitionSummary requisition = submitted();
        write(requisition, "x");
        String ours = lastTo(LISE).header("Message-ID");

        arrives(Letters.bounceOf(ours));
        arrives(Letters.bounceOf(ours));
        arrives(Letters.bounceOf("<nobody@knows.example>"));

        List<MailLine> mails = sent.about("requisition", requisition.id().value());
        assertThat(mails)
                .filteredOn(line -> line.state() == MailState.BOUNCED)
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("550 5.1.1 no such user"));
        assertThat(mails)
                .filteredOn(line -> line.template().equals("mail-returned"))
                .hasSize(1);
        assertThat(cases()).isEqualTo(1);
        assertThat(rows.list(InboundState.AUTOMATIC, null, 10, "true", Map.of()))
                .allSatisfy(row -> assertThat(row.reason()).isEqualTo(InboundReason.BOUNCE))
                .extracting(InboundRow::requisition)
                .containsExactly(null, requisition.id(), requisition.id());
    }

    @Test
    void aBounceMarksItsAddressUntilSomebodyWritesFromThereOrItIsSentAgain() {
        RequisitionSummary requisition = submitted();
        write(requisition, "x");
        arrives(Letters.bounceOf(lastTo(LISE).header("Message-ID")));

        assertThat(marked(requisition)).contains(LISE);

        arrives(Letters.from(LISE, "Re: " + requisition.number(), "Nu virker den igen."));
        assertThat(marked(requisition)).isEmpty();

        write(requisition, "y");
        arrives(Letters.bounceOf(lastTo(LISE).header("Message-ID")));
        assertThat(marked(requisition)).contains(LISE);
        MailLine back = sent.about("requisition", requisition.id().value()).stream()
                .filter(line -> line.state() == MailState.BOUNCED)
                .reduce((first, last) -> last)
                .orElseThrow();
        outbox.sendAgain(back.id(), Town.AMINA.value());
        assertThat(marked(requisition)).isEmpty();
    }

    private List<String> marked(RequisitionSummary requisition) {
        return sent.about("requisition", requisition.id().value()).stream()
                .filter(line -> line.addressReturnedAt() != null)
                .map(MailLine::address)
                .distinct()
                .toList();
    }

    @Test
    void whoWritesOnToTheirOwnMailComesToTheCaseThatItBecame() {
        byte[] first = Letters.from(STRANGER, "Hjælp til forældremøde", "Kan I hjælpe os?");
        arrives(first);
        String own = only(InboundState.ON_CASE).messageId();

        arrives(Letters.from(
                STRANGER, Letters.OFFICE, "Og en ting til", "References: " + own + "\n", "Det er tirsdag."));

        assertThat(cases()).isEqualTo(1);
        assertThat(rows.list(InboundState.ON_CASE, null, 10, "true", Map.of())).hasSize(2);
    }

    @Test
    void anAnswerToAClosedCaseIsPutThereAndItsConsultantIsTold() {
        RequisitionSummary requisition = submitted();
        jdbc.sql("update requisition set consultant_id = :amina where id = :id")
                .param("amina", Town.AMINA.value())
                .param("id", requisition.id().value())
                .update();
        desk.withdraw(requisition.id(), "Ikke mere", Town.LISE);

        arrives(Letters.from(LISE, "Re: " + requisition.number(), "Tak for denne gang"));

        assertThat(messages(requisition.id())).hasSize(1);
        assertThat(desk.summary(requisition.id()).closedAt()).isNotNull();
        assertThat(sent.about("requisition", requisition.id().value()))
                .filteredOn(line -> line.template().equals("requester-message"))
                .singleElement()
                .satisfies(line -> assertThat(line.address()).isEqualTo("amina@medspil.example"));
    }

    @Test
    void whatCannotBeReadIsKeptInQuarantineWithItsReason() {
        arrives(Letters.bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(10_000) + "--b--\n"));

        InboundRow row = only(InboundState.QUARANTINE);
        assertThat(row.reason()).isEqualTo(InboundReason.TOO_MANY_PARTS);
        assertThat(row.size()).isGreaterThan(50_000);
        assertThat(cases()).isZero();
    }

    @Test
    void whoDiesBetweenKeepingAndReadingLosesAndDoublesNothing() {
        door.deliver(Letters.from(LISE, "Hjælp", "Kan I?"));
        InboundRow taken = reading.take().orElseThrow();
        assertThat(reading.readDue()).isZero();

        clock.advance(Duration.ofSeconds(61));
        assertThat(reading.readDue()).isEqualTo(1);
        // the first one wakes up after all
        reading.read(taken);

        assertThat(cases()).isEqualTo(1);
        assertThat(only(InboundState.ON_CASE).attempts()).isEqualTo(2);
    }

    @Test
    void aMailThatKillsItsReadersRestsAfterThree() {
        door.deliver(Letters.from(LISE, "Hjælp", "Kan I?"));
        for (int i = 0; i < 3; i++) {
            assertThat(reading.take()).isPresent();
            clock.advance(Duration.ofSeconds(61));
        }

        assertThat(reading.readDue()).isZero();
        assertThat(only(InboundState.QUARANTINE).reason()).isEqualTo(InboundReason.READING_DIED);
        assertThat(cases()).isZero();
    }

    @Test
    void filesComeAlong() {
        RequisitionSummary requisition = submitted();

        arrives(Letters.bytes(
                "From: " + LISE + "\nDate: Mon, 1 Mar 2010 09:00:00 +0100\nSubject: " + requisition.number()
                        + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSe filerne\n"
                        + "--b\nContent-Type: text/plain; name=\"plan.txt\"\n\nplan\n--b\n"
                        + "Content-Type: application/pdf; name=\"stor.pdf\"\n\n" + "x".repeat(26 * 1024 * 1024)
                        + "\n--b--\n"));

        assertThat(jdbc.sql("select name from stored_file where owner_kind = 'requisition'")
                        .query(String.class)
                        .list())
                .containsExactly("plan.txt");
        assertThat(jdbc.sql("select params ->> 'leftOut' from timeline_entry where kind = 'MESSAGE_IN'")
                        .query(String.class)
                        .single())
                .isEqualTo("stor.pdf");
    }
}
