package dk.medspil.demo;

import dk.medspil.inbox.FrontDoor;
import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;

/** The mails of the morning on which the demo opens: one for each pile that a person looks through. */
@Lazy
@DemoComponent
class DemoInbox {

    private static final List<String> MAILS = List.of("out-of-office", "without-a-sender", "forwarded-by-a-colleague");

    private final FrontDoor door;
    private final Clock clock;

    DemoInbox(FrontDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    void arrive() {
        String date = new MailDateFormat().format(Date.from(clock.instant()));
        for (String mail : MAILS) {
            door.deliver(
                    text(mail).replace("{date}", date).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(String mail) {
        try (InputStream content = new ClassPathResource("demo/mails/" + mail + ".eml").getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
