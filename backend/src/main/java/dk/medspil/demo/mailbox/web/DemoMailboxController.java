package dk.medspil.demo.mailbox.web;

import dk.medspil.demo.mailbox.DemoMailbox;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo's mailbox. Outside the demo it is not there. */
@Anyone
@RestController
@RequestMapping("/api/demo/mailbox")
class DemoMailboxController {

    /** One line of the list. */
    record DemoMailLine(String id, Instant at, String to, String subject) {}

    /** A link in a mail. */
    record DemoMailLink(String label, String href) {}

    /** A whole mail; {@code html} holds nothing that could run. */
    record DemoMail(
            String id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<DemoMailLink> links) {}

    private final ObjectProvider<DemoMailbox> mailbox;

    DemoMailboxController(ObjectProvider<DemoMailbox> mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    List<DemoMailLine> demoMailbox(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Long after) {
        return mailbox().list(text, after).stream()
                .map(mail -> new DemoMailLine(String.valueOf(mail.id()), mail.at(), mail.to(), mail.subject()))
                .toList();
    }

    @GetMapping("/{id}")
    DemoMail demoMail(@PathVariable long id) {
        return mailbox()
                .find(id)
                .map(mail -> new DemoMail(
                        String.valueOf(mail.id()),
                        mail.at(),
                        mail.from(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.links().stream()
                                .map(link -> new DemoMailLink(link.label(), link.href()))
                                .toList()))
                .orElseThrow(Refusal::notFound);
    }

    private DemoMailbox mailbox() {
        return Optional.ofNullable(mailbox.getIfAvailable()).orElseThrow(Refusal::notFound);
    }
}
