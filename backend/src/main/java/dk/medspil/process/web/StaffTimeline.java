package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileInfo;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailState;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseFile;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.CaseTimeline;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.Merges;
import dk.medspil.requisition.RelevanceView;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineCode;
import dk.medspil.requisition.TimelineLine;
import dk.medspil.requisition.TimelineTopic;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import org.springframework.transaction.annotation.Transactional;

/** One timeline of what people did and of the mails that went out, people by name. */
@Component
class StaffTimeline {

    /** A parameter with this ending holds the id of a person or an area; it is told as the name, without the ending. */
    private static final String ID = "Id";

    private static final String MAIL = "mail";

    private static final Set<String> BEGINNINGS =
            Set.of(TimelineCode.RECEIVED.written(), TimelineCode.CALL_ENTERED.written());

    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final CaseTimeline timeline;
    private final Merges merges;
    private final RequisitionRegister register;
    private final MailLog mails;
    private final Directory directory;

    StaffTimeline(
            RequisitionDesk desk,
            CaseSight sight,
            CaseTimeline timeline,
            Merges merges,
            RequisitionRegister register,
            MailLog mails,
            Directory directory) {
        this.desk = desk;
        this.sight = sight;
        this.timeline = timeline;
        this.merges = merges;
        this.register = register;
        this.mails = mails;
        this.directory = directory;
    }

    /** Everybody who is named on the page of a case, its timeline aside. */
    static Set<PersonId> peopleOf(CaseFile file) {
        Set<PersonId> people = new HashSet<>();
        people.add(file.facts().requester());
        addIfAny(people, file.facts().consultant());
        for (RelevanceView relevance : file.relevance()) {
            addIfAny(people, relevance.decidedBy());
        }
        return people;
    }

    /**
     * A page of the case's timeline, newest first. A mail that carries a message stands with it.
     *
     * @param topics only what belongs to one of these; empty: everything
     * @param after the cursor of the page before
     * @throws dk.medspil.platform.problem.Refusal 404 for whoever may not see the case
     */
    @Transactional(readOnly = true)
    CaseTimelinePage page(RequisitionNumber number, Set<TimelineTopic> topics, @Nullable String after, int size) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.SEE, facts);
        RequisitionId id = facts.id();
        CaseTimeline.Place below = place(after);
        Map<RequisitionId, RequisitionNumber> cases = seenCases(facts);
        List<TimelineLine> lines = timeline.lines(cases.keySet(), topics, below, size + 1);
        List<MailLine> alone = topics.isEmpty() || topics.contains(TimelineTopic.MAILS)
                ? mails.alone(
                        SubjectRef.REQUISITION,
                        id.value(),
                        below == null ? null : below.at(),
                        below == null ? null : below.id(),
                        size + 1)
                : List.of();
        Page<StaffCase.CaseEntry> page = Page.of(
                newestFirst(
                        entries(id, cases, lines),
                        alone.stream().map(StaffTimeline::entry).toList()),
                size,
                entry -> Cursor.of(entry.at(), entry.id()));
        Map<TimelineTopic, Long> counts = timeline.counts(cases.keySet());
        counts.merge(TimelineTopic.MAILS, mails.countAlone(SubjectRef.REQUISITION, id.value()), Long::sum);
        return new CaseTimelinePage(page.items(), page.next(), counts);
    }

    /** The case, and those merged into it that the caller sees. */
    private Map<RequisitionId, RequisitionNumber> seenCases(RequisitionSummary facts) {
        PersonId me = new PersonId(Caller.current().requirePersonId());
        Map<RequisitionId, RequisitionNumber> cases = new LinkedHashMap<>();
        cases.put(facts.id(), facts.number());
        merges.into(facts.id()).stream()
                .filter(merged -> !merged.confidential() || sight.sees(merged, me))
                .forEach(merged -> cases.put(merged.id(), merged.number()));
        return cases;
    }

    private static CaseTimeline.@Nullable Place place(@Nullable String after) {
        List<String> values = Cursor.read(after, 2);
        try {
            return values == null
                    ? null
                    : new CaseTimeline.Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeParseException noPlace) {
            throw Cursor.invalid();
        }
    }

    /** A mail of the same moment as a line went out because of it: it stands above. */
    private static List<StaffCase.CaseEntry> newestFirst(
            List<StaffCase.CaseEntry> lines, List<StaffCase.CaseEntry> alone) {
        return Stream.concat(alone.stream(), lines.stream())
                .sorted(Comparator.comparing(StaffCase.CaseEntry::at).reversed())
                .toList();
    }

    private List<StaffCase.CaseEntry> entries(
            RequisitionId id, Map<RequisitionId, RequisitionNumber> cases, List<TimelineLine> lines) {
        Map<UUID, List<StaffCase.Delivery>> deliveries = new HashMap<>();
        List<UUID> said = lines.stream()
                .filter(line -> line.kind() == EntryKind.MESSAGE_IN
                        || line.kind() == EntryKind.MESSAGE_OUT
                        || line.kind() == EntryKind.NOTE)
                .map(TimelineLine::id)
                .toList();
        for (MailLine mail : mails.carrying(SubjectRef.REQUISITION, id.value(), said)) {
            UUID part = mail.part();
            if (part != null) {
                deliveries.computeIfAbsent(part, line -> new ArrayList<>()).add(delivery(mail));
            }
        }
        Map<PersonId, PersonView> people = directory.people(peopleOf(lines));
        Map<AreaId, AreaView> areas = directory.areasById();
        return lines.stream()
                .map(line -> line.requisition().equals(id) ? line : withRequest(line))
                .map(line -> entry(
                        line,
                        people,
                        areas,
                        deliveries.getOrDefault(line.id(), List.of()),
                        line.requisition().equals(id) ? null : cases.get(line.requisition())))
                .toList();
    }

    /** How a case begins says what was asked for: of another case than the page's own it has to be said. */
    private TimelineLine withRequest(TimelineLine line) {
        return BEGINNINGS.contains(line.code()) ? line.saying(register.description(line.requisition())) : line;
    }

    private static Set<PersonId> peopleOf(List<TimelineLine> lines) {
        Set<PersonId> people = new HashSet<>();
        for (TimelineLine line : lines) {
            addIfAny(people, line.author());
            line.params()
                    .forEach((key, value) -> id(key, value).map(PersonId::new).ifPresent(people::add));
        }
        return people;
    }

    /** The addresses from which mail about the case comes back; each once. */
    List<StaffCase.ReturnedAddress> returned(CaseFile file) {
        Map<String, StaffCase.ReturnedAddress> returned = new LinkedHashMap<>();
        for (MailLine mail :
                mails.returned(SubjectRef.REQUISITION, file.facts().id().value())) {
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
            TimelineLine line,
            Map<PersonId, PersonView> people,
            Map<AreaId, AreaView> areas,
            List<StaffCase.Delivery> deliveries,
            @Nullable RequisitionNumber from) {
        return new StaffCase.CaseEntry(
                line.id(),
                line.at(),
                line.kind(),
                author(line.author(), people),
                line.code(),
                named(line.params(), people, areas),
                line.text(),
                line.files().stream().map(FileInfo::of).toList(),
                null,
                deliveries,
                from);
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
                List.of(),
                null);
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

    private static Map<String, String> named(
            Map<String, String> params, Map<PersonId, PersonView> people, Map<AreaId, AreaView> areas) {
        Map<String, String> named = new LinkedHashMap<>();
        params.forEach((key, value) -> {
            Optional<UUID> id = id(key, value);
            Optional<String> name = id.map(PersonId::new)
                    .map(people::get)
                    .map(PersonView::name)
                    .or(() -> id.map(AreaId::new).map(areas::get).map(AreaView::name));
            named.put(name.isPresent() ? key.substring(0, key.length() - ID.length()) : key, name.orElse(value));
        });
        return named;
    }

    private static Optional<UUID> id(String key, String value) {
        if (!key.endsWith(ID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value));
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
