package dk.medspil.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/**
 * Carries what is due from the outbox to the mail server. A round takes some mails in one short transaction, sends them
 * outside any, and records them in one more. Two couriers, in one node or in two, never hold the same mail; a mail
 * whose courier died is taken over when its lease ends, and leaves under the same Message-ID.
 */
@Service
public class Courier {

    /** A round that has lasted longer gives its remaining mails back, so that every lease outlives its mail's try. */
    private static final long LONGEST_ROUND_NANOS = 8_000_000_000L;

    private final CourierDesk desk;
    private final MailSettings settings;
    private final Clock clock;
    private final @Nullable SmtpLine line;
    private final ReentrantLock oneRoundAtATime = new ReentrantLock();

    Courier(CourierDesk desk, MailSettings settings, Clock clock, ObjectProvider<JavaMailSenderImpl> server) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        JavaMailSenderImpl sender = server.getIfAvailable();
        this.line = sender == null ? null : new SmtpLine(sender);
    }

    /** Whether there is a mail server to carry mail to. */
    public boolean hasMailServer() {
        return line != null;
    }

    /**
     * Sends everything that is due now and returns how many mails the server took. Mails for which there is no server
     * wait, and so do those posted while the last few leave: a round costs as much for one mail as for many. Waits for a
     * round that is under way in this node.
     */
    public int deliverDue() {
        SmtpLine smtp = line;
        if (smtp == null || settings.held()) {
            return 0;
        }
        oneRoundAtATime.lock();
        try {
            int sent = 0;
            int looked;
            do {
                CourierDesk.Round round = desk.take();
                looked = round.looked();
                sent += carry(round.taken(), smtp);
            } while (looked == settings.batch());
            smtp.closeWhenIdle();
            return sent;
        } finally {
            oneRoundAtATime.unlock();
        }
    }

    private int carry(List<OutboxRow> rows, SmtpLine smtp) {
        if (rows.isEmpty()) {
            return 0;
        }
        long began = System.nanoTime();
        Outcome broken = smtp.connect();
        List<CourierDesk.Written> letters = broken == null ? desk.write(rows) : List.of();
        List<Delivery> deliveries = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            Outcome outcome;
            String hash = null;
            if (broken != null) {
                outcome = broken;
            } else if (System.nanoTime() - began > LONGEST_ROUND_NANOS) {
                outcome = Outcome.of(Outcome.Kind.UNTRIED, null);
            } else {
                CourierDesk.Written letter = letters.get(i);
                outcome = send(row, letter, smtp);
                if (outcome.kind() == Outcome.Kind.TAKEN && letter.words() != null) {
                    hash = Letter.hash(letter.words());
                    sent++;
                } else if (outcome.kind() == Outcome.Kind.UNREACHABLE) {
                    broken = outcome;
                }
            }
            deliveries.add(
                    new Delivery(row, Verdict.on(outcome, row.attempts(), clock.instant(), settings.tries()), hash));
        }
        desk.record(deliveries);
        return sent;
    }

    private Outcome send(OutboxRow row, CourierDesk.Written letter, SmtpLine smtp) {
        ComposedMail words = letter.words();
        if (words == null) {
            return letter.refusal();
        }
        try {
            return smtp.send(
                    Letter.write(smtp.session(), settings, row, words, clock.instant()), Letter.recipient(row));
        } catch (MessagingException | UnsafeHeader e) {
            return Outcome.of(Outcome.Kind.FOR_A_HUMAN, e.getMessage());
        }
    }
}
