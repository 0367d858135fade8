package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailState;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.Town;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What machines send makes no case and no answer; a bounce is told to whom it concerns. */
class MachinesAndBouncesTest extends IncomingMail {

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
    void twoAutoRespondersStopAtTwo() throws Exception {
        arrives(Letters.from(STRANGER, "Hjælp", "Kan I hjælpe?"));
        RequisitionSummary made =
                desk.summary(Objects.requireNonNull(only(InboundState.ON_CASE).requisition()));
        jdbc.sql("delete from outbox_mail").update();
        posted(made, STRANGER, made.requester(), true);
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
        writtenToLise(requisition);
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
        writtenToLise(requisition);
        arrives(Letters.bounceOf(lastTo(LISE).header("Message-ID")));

        assertThat(marked(requisition)).contains(LISE);

        arrives(Letters.from(LISE, "Re: " + requisition.number(), "Nu virker den igen."));
        assertThat(marked(requisition)).isEmpty();

        writtenToLise(requisition);
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
}
