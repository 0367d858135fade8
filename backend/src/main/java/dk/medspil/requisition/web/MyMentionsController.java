package dk.medspil.requisition.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.requisition.MyMentions;
import dk.medspil.requisition.RequisitionNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where colleagues mentioned the caller. */
@RestController
@RequestMapping("/api")
@Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
class MyMentionsController {

    /**
     * @param entry the line of the case's timeline
     * @param by who wrote it
     * @param text its beginning
     */
    record Mention(
            UUID entry,
            RequisitionNumber number,
            String title,
            @Nullable String by,
            Instant at,
            String text,
            boolean read) {}

    record UnreadMentions(int unread) {}

    private final MyMentions mentions;
    private final Directory directory;

    MyMentionsController(MyMentions mentions, Directory directory) {
        this.mentions = mentions;
        this.directory = directory;
    }

    @GetMapping("/my-mentions")
    List<Mention> listMyMentions() {
        List<MyMentions.Mentioned> found = mentions.of(me());
        Map<PersonId, PersonView> people = directory.people(found.stream()
                .map(MyMentions.Mentioned::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new Mention(
                        one.entry(),
                        one.number(),
                        one.title(),
                        name(one.by() == null ? null : people.get(one.by())),
                        one.at(),
                        one.text(),
                        one.read()))
                .toList();
    }

    @GetMapping("/my-mentions/unread")
    UnreadMentions countUnreadMentions() {
        return new UnreadMentions(mentions.unread(me()));
    }

    /** The caller has looked at the case: none of its mentions is unread any more. */
    @DeleteMapping("/requisitions/{number}/unread-mentions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readMentions(@PathVariable RequisitionNumber number) {
        mentions.read(number, me());
    }

    private static @Nullable String name(@Nullable PersonView person) {
        return person == null ? null : person.name();
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
