package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.process.ScreeningDecision;
import dk.medspil.process.ScreeningForm;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.TimelineCode;
import dk.medspil.requisition.TimelineLine;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where a mail lands, from the front door to the case. */
class InboxReadingTest extends IncomingMail {

    @Test
    void aMailFromAnybodyBecomesARequisitionAtScreeningWithAReceipt() {
        arrives(Letters.from(STRANGER, "Hjælp til forældremøde", "Kan I hjælpe os?"));

        InboundRow row = only(InboundState.ON_CASE);
        RequisitionSummary made = desk.summary(Objects.requireNonNull(row.requisition()));
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
    void anAnswerFindsItsCaseByTheAddressThatOnlyItsReaderKnows() throws Exception {
        RequisitionSummary requisition = submitted();
        writtenToLise(requisition);
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

    @Test
    void anAnswerFindsItsCaseByTheMailThatItAnswersAndOursNamesItInTurn() {
        RequisitionSummary requisition = submitted();
        writtenToLise(requisition);
        String ours = lastTo(LISE).header("Message-ID");

        clock.advance(Duration.ofMinutes(1));
        byte[] reply = Letters.from(LISE, Letters.OFFICE, "Sv:", "References: <x@y.example> " + ours + "\n", "Ja tak.");
        arrives(reply);
        clock.advance(Duration.ofMinutes(1));
        writtenToLise(requisition);

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
        writtenToLise(requisition);
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
}
