package dk.medspil.casework;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.Mentions;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where meetings are proposed, moved and cancelled. Each time the invitees are mailed an invitation that their calendar
 * understands, and the case says so.
 */
@Service
@Transactional
public class MeetingDesk {

    private final MeetingRows rows;
    private final MeetingWords words;
    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final CaseLinks links;
    private final Mentions colleagues;
    private final Correspondence correspondence;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingDesk(
            MeetingRows rows,
            MeetingWords words,
            RequisitionDesk desk,
            CaseSight sight,
            CaseLinks links,
            Mentions colleagues,
            Correspondence correspondence,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.desk = desk;
        this.sight = sight;
        this.links = links;
        this.colleagues = colleagues;
        this.correspondence = correspondence;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The meetings of that case, the latest first. @throws Refusal 404 for who may not see it */
    @Transactional(readOnly = true)
    public List<Meeting> of(RequisitionNumber number) {
        return rows.of(find(number).id());
    }

    /** One by its id, for who has asked for the case. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        return rows.find(id);
    }

    /** Who can be invited: the requester and who follows the case, then the colleagues who see it. */
    @Transactional(readOnly = true)
    public List<PersonView> possible(RequisitionNumber number) {
        List<PersonView> possible = new ArrayList<>(outside(find(number)));
        possible.addAll(colleagues.possible(number));
        return possible;
    }

    private List<PersonView> outside(RequisitionSummary facts) {
        Set<PersonId> ids = new LinkedHashSet<>(List.of(facts.requester()));
        links.of(facts.id()).stream()
                .filter(link -> link.revokedAt() == null)
                .map(CaseLinkView::person)
                .forEach(ids::add);
        Map<PersonId, PersonView> people = directory.people(ids);
        return ids.stream().map(people::get).filter(person -> person != null).toList();
    }

    /** @throws Refusal 422 if it lies in the past, or one of the people may not be invited */
    public Meeting propose(RequisitionNumber number, MeetingPlan plan, PersonId by) {
        RequisitionSummary facts = find(number);
        requireAhead(plan);
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                facts.id(),
                plan.title(),
                plan.place(),
                plan.startsAt(),
                plan.endsAt(),
                0,
                by,
                null,
                invitees(number, facts, plan));
        rows.add(meeting);
        tell(number, meeting, TimelineCode.MEETING_PROPOSED, plan.words(), by);
        return meeting;
    }

    /** Moves or changes it; whom it is for stays. @throws Refusal 404, 409 if somebody else was faster, 422 */
    public Meeting move(RequisitionNumber number, UUID id, int sequence, MeetingPlan plan, PersonId by) {
        Meeting before = find(number, id);
        requireAhead(plan);
        Meeting moved = new Meeting(
                id,
                before.requisition(),
                plan.title(),
                plan.place(),
                plan.startsAt(),
                plan.endsAt(),
                sequence + 1,
                before.proposedBy(),
                null,
                before.invitees());
        if (!rows.move(moved, sequence)) {
            throw Refusal.conflict("changed-meanwhile");
        }
        tell(number, moved, TimelineCode.MEETING_MOVED, plan.words(), by);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** @param why what is said with it; may be empty @throws Refusal 404, 409 if somebody else was faster */
    public Meeting cancel(RequisitionNumber number, UUID id, int sequence, String why, PersonId by) {
        Meeting meeting = find(number, id);
        if (!rows.cancel(id, sequence, clock.instant())) {
            throw Refusal.conflict("changed-meanwhile");
        }
        tell(number, meeting, TimelineCode.MEETING_CANCELLED, why.strip(), by);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private void tell(RequisitionNumber number, Meeting meeting, TimelineCode code, String said, PersonId by) {
        UUID entry = correspondence.writeOut(
                number, code, Map.of("meeting", meeting.id().toString()), words.of(meeting, code, said), by);
        events.publishEvent(new MeetingTold(
                meeting.id(),
                meeting.requisition(),
                entry,
                code == TimelineCode.MEETING_CANCELLED,
                people(meeting, false),
                people(meeting, true)));
    }

    private static List<PersonId> people(Meeting meeting, boolean staff) {
        return meeting.invitees().stream()
                .filter(invitee -> invitee.staff() == staff)
                .map(Meeting.Invitee::person)
                .toList();
    }

    private List<Meeting.Invitee> invitees(RequisitionNumber number, RequisitionSummary facts, MeetingPlan plan) {
        Set<PersonId> outside = outside(facts).stream().map(PersonView::id).collect(Collectors.toSet());
        Set<PersonId> staff =
                colleagues.possible(number).stream().map(PersonView::id).collect(Collectors.toSet());
        if (plan.people().isEmpty()) {
            throw Refusal.refused("meeting-for-nobody", "people");
        }
        for (PersonId person : plan.people()) {
            if (!outside.contains(person) && !staff.contains(person)) {
                throw Refusal.refused("meeting-not-for-them", "people");
            }
        }
        return plan.people().stream()
                .map(person -> new Meeting.Invitee(person, !outside.contains(person), MeetingAnswer.NONE, null))
                .toList();
    }

    private void requireAhead(MeetingPlan plan) {
        if (!plan.startsAt().isAfter(clock.instant())) {
            throw Refusal.refused("meeting-in-the-past", "day");
        }
    }

    private Meeting find(RequisitionNumber number, UUID id) {
        RequisitionSummary facts = find(number);
        return rows.find(id)
                .filter(meeting -> meeting.requisition().equals(facts.id()))
                .orElseThrow(Refusal::notFound);
    }

    private RequisitionSummary find(RequisitionNumber number) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return facts;
    }
}
