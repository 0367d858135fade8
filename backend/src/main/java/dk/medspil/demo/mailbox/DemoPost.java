package dk.medspil.demo.mailbox;

import dk.medspil.inbox.FrontDoor;
import dk.medspil.platform.problem.Refusal;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what a requester's mail program would do: writes a mail as it goes over the line, and hands it in. */
@Lazy
@Component
@Profile("demo")
public class DemoPost {

    private final DemoMailbox mailbox;
    private final FrontDoor door;
    private final Clock clock;
    private final String office;

    DemoPost(
            DemoMailbox mailbox,
            FrontDoor door,
            Clock clock,
            @Value("${medspil.mail.from:TaskForce Integration <taskforce@medspil.example>}") String office) {
        this.mailbox = mailbox;
        this.door = door;
        this.clock = clock;
        this.office = office;
    }

    /** Answers a mail of the mailbox, with what it said beneath. @throws Refusal 404 if there is none such */
    public void reply(long id, String text) {
        DemoMailbox.Answerable mail = mailbox.answerable(id).orElseThrow(Refusal::notFound);
        String quoted = "> " + String.join("\n> ", mail.text().strip().lines().toList());
        String subject = mail.subject().startsWith("Re: ") ? mail.subject() : "Re: " + mail.subject();
        hand(
                mail.to(),
                mail.replyTo(),
                subject,
                text + "\n\nTaskForce Integration skrev:\n" + quoted + "\n",
                mail.messageId(),
                mail.threadIds());
    }

    /** Writes a new mail to the office. */
    public void write(String from, String subject, String text) {
        hand(from, office, subject, text, null, null);
    }

    private void hand(
            String from, String to, String subject, String text, @Nullable String answers, @Nullable String thread) {
        try {
            MimeMessage mail = new NamedMail();
            mail.setFrom(new InternetAddress(from, true));
            mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(clock.instant()));
            if (answers != null && !answers.isBlank()) {
                mail.setHeader("In-Reply-To", answers);
            }
            if (thread != null && !thread.isBlank()) {
                mail.setHeader("References", thread);
            }
            mail.setText(text, StandardCharsets.UTF_8.name());
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            door.deliver(raw.toByteArray());
        } catch (MessagingException e) {
            throw Refusal.refused("demo-address-invalid", "from");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names no machine in its Message-ID. */
    private static final class NamedMail extends MimeMessage {

        NamedMail() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@mailbox.example>");
        }
    }
}
