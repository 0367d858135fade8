package dk.medspil.casework.web;

import dk.medspil.casework.Meeting;
import dk.medspil.casework.MeetingAnswer;
import dk.medspil.casework.MeetingDesk;
import dk.medspil.casework.MeetingPlan;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of a case. Day and time are those of Copenhagen. */
@RestController
@RequestMapping("/api/requisitions/{number}/meetings")
class MeetingController {

    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";

    record MeetingForm(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = HOUR) String from,
            @Min(5) @Max(720) int minutes,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 4000) String words,
            @Nullable @Size(max = 50) List<@NotNull UUID> people) {
        MeetingPlan plan() {
            return planned(title, day, from, minutes, place, words, people);
        }
    }

    /** @param sequence of the meeting as the caller knows it */
    record MeetingChange(
            int sequence,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = HOUR) String from,
            @Min(5) @Max(720) int minutes,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 4000) String words) {
        MeetingPlan plan() {
            return planned(title, day, from, minutes, place, words, null);
        }
    }

    record MeetingCancellation(
            int sequence, @Nullable @Size(max = 4000) String words) {}

    /** @param staff whether the person is one of the office */
    record PersonToMeet(UUID id, String name, boolean staff) {}

    record MeetingGuest(
            UUID id,
            String name,
            boolean staff,
            MeetingAnswer answer,
            @Nullable Instant answeredAt) {}

    record CaseMeeting(
            UUID id,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            int sequence,
            @Nullable Instant cancelledAt,
            List<MeetingGuest> invitees) {}

    /** @param people who can be invited, the requester first */
    record CaseMeetings(List<CaseMeeting> meetings, List<PersonToMeet> people) {}

    private final MeetingDesk desk;
    private final Directory directory;

    MeetingController(MeetingDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @GetMapping
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseMeetings listMeetings(@PathVariable RequisitionNumber number) {
        return page(number);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseMeetings proposeMeeting(@PathVariable RequisitionNumber number, @Valid @RequestBody MeetingForm form) {
        desk.propose(number, form.plan(), caller());
        return page(number);
    }

    @PutMapping("/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseMeetings moveMeeting(
            @PathVariable RequisitionNumber number, @PathVariable UUID id, @Valid @RequestBody MeetingChange form) {
        desk.move(number, id, form.sequence(), form.plan(), caller());
        return page(number);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseMeetings cancelMeeting(
            @PathVariable RequisitionNumber number,
            @PathVariable UUID id,
            @Valid @RequestBody MeetingCancellation form) {
        String words = form.words();
        desk.cancel(number, id, form.sequence(), words == null ? "" : words, caller());
        return page(number);
    }

    private CaseMeetings page(RequisitionNumber number) {
        List<Meeting> meetings = desk.of(number);
        Set<PersonId> ids = new HashSet<>();
        meetings.forEach(meeting -> meeting.invitees().forEach(invitee -> ids.add(invitee.person())));
        Map<PersonId, PersonView> people = directory.people(ids);
        return new CaseMeetings(
                meetings.stream().map(meeting -> shown(meeting, people)).toList(),
                desk.possible(number).stream()
                        .map(person -> new PersonToMeet(person.id().value(), person.name(), isStaff(person)))
                        .toList());
    }

    private static boolean isStaff(PersonView person) {
        return person.roles().stream().anyMatch(role -> role != Role.REQUESTER);
    }

    private static CaseMeeting shown(Meeting meeting, Map<PersonId, PersonView> people) {
        return new CaseMeeting(
                meeting.id(),
                meeting.title(),
                meeting.place(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.sequence(),
                meeting.cancelledAt(),
                meeting.invitees().stream()
                        .map(invitee -> shown(invitee, people.get(invitee.person())))
                        .toList());
    }

    private static MeetingGuest shown(Meeting.Invitee invitee, @Nullable PersonView person) {
        return new MeetingGuest(
                invitee.person().value(),
                person == null ? "" : person.name(),
                invitee.staff(),
                invitee.answer(),
                invitee.answeredAt());
    }

    private static MeetingPlan planned(
            String title,
            LocalDate day,
            String from,
            int minutes,
            @Nullable String place,
            @Nullable String words,
            @Nullable List<UUID> people) {
        Instant starts = day.atTime(LocalTime.parse(from)).atZone(Office.ZONE).toInstant();
        return new MeetingPlan(
                title,
                place == null ? "" : place,
                starts,
                starts.plus(Duration.ofMinutes(minutes)),
                words == null ? "" : words,
                people == null ? List.of() : people.stream().map(PersonId::new).toList());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
