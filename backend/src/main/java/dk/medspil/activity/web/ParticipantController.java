package dk.medspil.activity.web;

import dk.medspil.activity.ActivityFile;
import dk.medspil.activity.ActivityId;
import dk.medspil.activity.NewParticipant;
import dk.medspil.activity.ParticipationDesk;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in an activity, and who came. */
@Lazy
@RestController
@RequestMapping("/api/activities/{id}/participants")
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class ParticipantController {

    private final ParticipationDesk desk;

    ParticipantController(ParticipationDesk desk) {
        this.desk = desk;
    }

    record SignUpForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Pattern(regexp = "da|en") String language,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 200) String organisation,
            @Nullable OrganisationKind organisationKind,
            boolean clubStaff) {}

    record AttendanceForm(@NotNull Boolean attended) {}

    record ClubStaffForm(@NotNull Boolean clubStaff) {}

    record SpeakerForm(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActivityFile signUpForActivity(@PathVariable UUID id, @Valid @RequestBody SignUpForm form) {
        return desk.signUp(
                new ActivityId(id),
                new NewParticipant(
                        form.name(),
                        form.email(),
                        form.language(),
                        form.phone(),
                        form.organisation(),
                        form.organisationKind(),
                        form.clubStaff()));
    }

    @PutMapping("/{participantId}/attendance")
    ActivityFile tickAttendance(
            @PathVariable UUID id, @PathVariable UUID participantId, @Valid @RequestBody AttendanceForm form) {
        return desk.attend(new ActivityId(id), participantId, form.attended());
    }

    @PutMapping("/{participantId}/club-staff")
    ActivityFile markClubStaff(
            @PathVariable UUID id, @PathVariable UUID participantId, @Valid @RequestBody ClubStaffForm form) {
        return desk.markClubStaff(new ActivityId(id), participantId, form.clubStaff());
    }

    @PutMapping("/{participantId}/voice")
    ActivityFile letSpeak(
            @PathVariable UUID id, @PathVariable UUID participantId, @Valid @RequestBody SpeakerForm form) {
        return desk.speak(new ActivityId(id), participantId, form.reason());
    }

    @DeleteMapping("/{participantId}")
    ActivityFile removeFromActivity(@PathVariable UUID id, @PathVariable UUID participantId) {
        return desk.remove(new ActivityId(id), participantId);
    }
}
