package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileInfo;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailState;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseFile;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.RelevanceView;
import dk.medspil.requisition.TimelineLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One timeline of what people did and of the mails that went out, people by name. */
@Component
class StaffTimeline {

    /** A parameter with this ending holds a person's id; it is told as the name, without the ending. */
    private static final String ID = "Id";

    private static final String MAIL = "mail";

    private final MailLog mails;

    StaffTimeline(MailLog mails) {
        this.mails = mails;
    }

    /** Everybody who is named on the page of a case. */
    Set<PersonId> peopleOf(CaseFile file) {
        Set<PersonId> people = new HashSet<>();
        people.add(file.facts().requester());
        addIfAny(people, file.facts().consultant());
        for (RelevanceView relevance : file.relevance()) {
            addIfAny(people, relevance.decidedBy());
        }
        for (TimelineLine line : file.timeline()) {
            addIfAny(people, line.author());
            line.params().forEach((key, value) -> person(key, value).ifPresent(people::add));
        }
        return people;
    }

    /** The mails about the case, oldest first. */
    List<MailLine> mailsOf(CaseFile file) {
        return mails.about(SubjectRef.REQUISITION, file.facts().id().value());
    }

    /** Oldest first. A mail that carries a message stands with it. */
    List<StaffCase.CaseEntry> of(CaseFile file, List<MailLine> mailed, Map<PersonId, PersonView> people) {
        Set<UUID> lines = new HashSet<>();
        file.timeline().forEach(line -> lines.add(line.id()));
        Map<UUID, List<StaffCase.Delivery>> deliveries = new HashMap<>();
        List<StaffCase.CaseEntry> alone = new ArrayList<>();
        for (MailLine mail : mailed) {
            UUID part = mail.part();
            if (part != null && lines.contains(part)) {
                deliveries.computeIfAbsent(part, line -> new ArrayList<>()).add(delivery(mail));
            } else {
                alone.add(entry(mail));
            }
        }
        Stream<StaffCase.CaseEntry> said = file.timeline().stream()
                .map(line -> entry(line, people, deliveries.getOrDefault(line.id(), List.of())));
        return Stream.concat(said, alone.stream())
                .sorted(Comparator.comparing(StaffCase.CaseEntry::at))
                .toList();
    }

    /** Each address once. */
    static List<StaffCase.ReturnedAddress> returned(List<MailLine> mailed) {
        Map<String, StaffCase.ReturnedAddress> returned = new LinkedHashMap<>();
        for (MailLine mail : mailed) {
            Instant since = mail.addressReturnedAt();
            if (since != null) {
                returned.put(
                        mail.address().toLowerCase(Locale.ROOT),
                        new StaffCase.ReturnedAddress(mail.name(), mail.address(), since));
            }
        }
        return List.copyOf(returned.values());
    }

    private static StaffCase.CaseEntry entry(
            TimelineLine line, Map<PersonId, PersonView> people, List<StaffCase.Delivery> deliveries) {
        return new StaffCase.CaseEntry(
                line.id(),
                line.at(),
                line.kind(),
                author(line.author(), people),
                line.code(),
                named(line.params(), people),
                line.text(),
                line.files().stream().map(FileInfo::of).toList(),
                null,
                deliveries);
    }

    private static StaffCase.CaseEntry entry(MailLine mail) {
        return new StaffCase.CaseEntry(
                mail.id().value(),
                at(mail),
                EntryKind.MAIL,
                null,
                MAIL,
                Map.of("template", mail.template(), "to", mail.name()),
                mail.reason(),
                List.of(),
                mail.state(),
                List.of());
    }

    private static StaffCase.Delivery delivery(MailLine mail) {
        return new StaffCase.Delivery(
                mail.id().value(),
                mail.name(),
                mail.state(),
                at(mail),
                mail.state() == MailState.DEFERRED ? mail.dueAt() : null,
                mail.reason());
    }

    private static Instant at(MailLine mail) {
        return mail.sentAt() == null ? mail.postedAt() : mail.sentAt();
    }

    private static StaffCase.@Nullable CaseAuthor author(@Nullable PersonId id, Map<PersonId, PersonView> people) {
        PersonView person = id == null ? null : people.get(id);
        return person == null ? null : new StaffCase.CaseAuthor(person.name(), person.initials());
    }

    private static Map<String, String> named(Map<String, String> params, Map<PersonId, PersonView> people) {
        Map<String, String> named = new LinkedHashMap<>();
        params.forEach((key, value) -> {
            Optional<PersonView> person = person(key, value).map(people::get);
            if (person.isPresent()) {
                named.put(
                        key.substring(0, key.length() - ID.length()),
                        person.get().name());
            } else {
                named.put(key, value);
            }
        });
        return named;
    }

    private static Optional<PersonId> person(String key, String value) {
        if (!key.endsWith(ID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PersonId(UUID.fromString(value)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void addIfAny(Set<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }
}
