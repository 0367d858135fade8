package dk.medspil.demo.mailbox.web;

import dk.medspil.demo.mailbox.DemoMailbox;
import dk.medspil.demo.mailbox.DemoPost;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    /** A whole mail; {@code html} holds nothing that could run. {@code answerable}: it says where answers go. */
    record DemoMail(
            String id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<DemoMailLink> links,
            boolean answerable) {}

    /** What the receiver of a mail answers. */
    record DemoReply(@NotBlank @Size(max = 5_000) String text) {}

    /** A mail to the office from whoever says so: in the demo all addresses are invented. */
    record DemoLetter(
            @NotBlank @Email @Size(max = 254) String from,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 5_000) String text) {}

    private final ObjectProvider<DemoMailbox> mailbox;
    private final ObjectProvider<DemoPost> post;

    DemoMailboxController(ObjectProvider<DemoMailbox> mailbox, ObjectProvider<DemoPost> post) {
        this.mailbox = mailbox;
        this.post = post;
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
                                .toList(),
                        mail.answerable()))
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeDemoMail(@Valid @RequestBody DemoLetter letter) {
        post().write(letter.from(), letter.subject(), letter.text());
    }

    @PostMapping("/{id}/reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replyToDemoMail(@PathVariable long id, @Valid @RequestBody DemoReply reply) {
        post().reply(id, reply.text());
    }

    private DemoPost post() {
        return Optional.ofNullable(post.getIfAvailable()).orElseThrow(Refusal::notFound);
    }

    private DemoMailbox mailbox() {
        return Optional.ofNullable(mailbox.getIfAvailable()).orElseThrow(Refusal::notFound);
    }
}
