package dk.medspil.activity.web;

import dk.medspil.activity.ContactChannel;
import dk.medspil.activity.ContactDesk;
import dk.medspil.activity.ContactFollowUp;
import dk.medspil.activity.ContactLine;
import dk.medspil.activity.NewContact;
import dk.medspil.directory.AreaId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The log of actors that the unit was in contact with. */
@Lazy
@RestController
@RequestMapping("/api/contacts")
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class ContactController {

    private final ContactDesk desk;

    ContactController(ContactDesk desk) {
        this.desk = desk;
    }

    /** A contact as it is written down; the person, the organisation, or both. */
    record ContactForm(
            @NotNull LocalDate day,
            @NotNull ContactChannel channel,
            @Nullable @Size(max = 200) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone,
            @NotNull @Pattern(regexp = "da|en") String language,
            @Nullable @Size(max = 200) String organisation,
            @Nullable OrganisationKind organisationKind,
            @Nullable UUID planId,
            @NotNull @Size(max = 2000) String note) {

        NewContact contact() {
            return new NewContact(
                    day,
                    channel,
                    name,
                    email,
                    phone,
                    language,
                    organisation,
                    organisationKind,
                    planId == null ? null : new AreaId(planId),
                    note);
        }
    }

    record ContactRemoval(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    List<ContactLine> listContacts(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID planId) {
        return desk.list(from, to, planId == null ? null : new AreaId(planId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContactLine addContact(@Valid @RequestBody ContactForm form) {
        return desk.add(form.contact());
    }

    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeContact(@PathVariable UUID id, @Valid @RequestBody ContactRemoval form) {
        desk.remove(id, form.reason());
    }

    @GetMapping("/follow-up")
    ContactFollowUp contactFollowUp() {
        return desk.followUp();
    }

    @PostMapping("/follow-up")
    @Requires(right = Right.DECIDE, kind = RecordKind.ACTIVITY)
    ContactFollowUp askContacts() {
        return desk.send();
    }
}
