package dk.medspil.process.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import dk.medspil.process.Sendings;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpLine;
import dk.medspil.questionnaire.FollowUpLog;
import dk.medspil.questionnaire.QuietPeriod;
import dk.medspil.questionnaire.QuietPeriods;
import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.questionnaire.Subjects;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, what came of it, what is due next; and what a person does about it. */
@RestController
@RequestMapping("/api")
class SendingController {

    private static final int MOST = 100;

    private final Sendings sendings;
    private final FollowUpLog log;
    private final QuietPeriods quiet;
    private final Subjects subjects;
    private final Directory directory;

    SendingController(Sendings sendings, FollowUpLog log, QuietPeriods quiet, Subjects subjects, Directory directory) {
        this.sendings = sendings;
        this.log = log;
        this.quiet = quiet;
        this.subjects = subjects;
        this.directory = directory;
    }

    /** A line of the log, with names. */
    record FollowUpEntry(
            UUID id,
            String questionnaire,
            int version,
            FollowUpLine.State state,
            int wave,
            @Nullable String number,
            @Nullable String title,
            boolean requisition,
            @Nullable String respondent,
            @Nullable String email,
            @Nullable String organisation,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Instant invitedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant openedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant expiresAt,
            int reminders,
            @Nullable Instant remindedAt,
            boolean byTelephone) {}

    /** How many stand in each state, what is due on each of the next days, and when nothing is sent. */
    record SendingOverview(
            Map<FollowUpLine.State, Long> counts, List<FollowUpLog.DayAhead> ahead, List<QuietPeriod> quietPeriods) {}

    /** The right address, and where it is known from. */
    record NewAddress(
            @NotBlank @Email @Size(max = 320) String email,
            @NotBlank @Size(max = 500) String reason) {}

    /** What was answered, and the number that was called. */
    record TelephoneAnswer(
            @NotNull @Valid AnswerContent content,
            @NotBlank @Size(max = 40) String phone) {}

    /** When it was entered. */
    record TelephoneReceipt(Instant enteredAt) {}

    /** Days, both included, in which nobody is invited or reminded. */
    record QuietPeriodForm(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/follow-ups")
    @Requires(right = Right.SEE, kind = RecordKind.FOLLOW_UP)
    Page<FollowUpEntry> listFollowUps(
            @RequestParam(required = false) FollowUpLine.@Nullable State state,
            @RequestParam(required = false) @Size(max = 40) @Nullable String questionnaire,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
        List<FollowUpLine> lines = log.page(state, questionnaire, place(after), size);
        Map<SubjectRef, SubjectLine> about =
                subjects.lines(lines.stream().map(FollowUpLine::subject).toList());
        Map<PersonId, PersonView> people =
                directory.people(lines.stream().map(FollowUpLine::respondent).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(people.values().stream()
                .map(PersonView::organisation)
                .filter(Objects::nonNull)
                .toList());
        return Page.of(lines, size, line -> Cursor.of(line.begunAt(), line.id().value()))
                .map(line -> entry(line, about.get(line.subject()), people.get(line.respondent()), organisations));
    }

    private static FollowUpEntry entry(
            FollowUpLine line,
            @Nullable SubjectLine about,
            @Nullable PersonView person,
            Map<OrganisationId, OrganisationView> organisations) {
        OrganisationId employer = person == null ? null : person.organisation();
        OrganisationView organisation = employer == null ? null : organisations.get(employer);
        return new FollowUpEntry(
                line.id().value(),
                line.questionnaire(),
                line.version(),
                line.state(),
                line.wave(),
                about == null ? null : about.number(),
                about == null ? null : about.title(),
                SubjectRef.REQUISITION.equals(line.subject().kind()),
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                organisation == null ? null : organisation.name(),
                line.begunAt(),
                line.endedAt(),
                line.invitedAt(),
                line.deliveredAt(),
                line.openedAt(),
                line.answeredAt(),
                line.expiresAt(),
                line.reminders(),
                line.remindedAt(),
                line.byTelephone());
    }

    private static FollowUpLog.@Nullable Place place(@Nullable String after) {
        List<String> values = Cursor.read(after, 2);
        if (values == null) {
            return null;
        }
        try {
            return new FollowUpLog.Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw Cursor.invalid();
        }
    }

    @GetMapping("/sendings")
    @Requires(right = Right.SEE, kind = RecordKind.FOLLOW_UP)
    SendingOverview sendings() {
        return new SendingOverview(log.counts(), log.ahead(), quiet.all());
    }

    @PostMapping("/follow-ups/{followUp}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    void sendInvitationAgain(@PathVariable UUID followUp) {
        sendings.sendAgain(new FollowUpId(followUp), caller());
    }

    @PutMapping("/follow-ups/{followUp}/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    void replaceRespondentAddress(@PathVariable UUID followUp, @Valid @RequestBody NewAddress address) {
        sendings.replaceAddress(new FollowUpId(followUp), address.email(), address.reason(), caller());
    }

    @GetMapping("/follow-ups/{followUp}/interview")
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    AnswerPage interview(@PathVariable UUID followUp) {
        return sendings.interview(
                new FollowUpId(followUp), caller(), Caller.current().locale());
    }

    @PostMapping("/follow-ups/{followUp}/interview")
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    TelephoneReceipt enterInterview(@PathVariable UUID followUp, @Valid @RequestBody TelephoneAnswer answer) {
        return new TelephoneReceipt(
                sendings.enterByTelephone(new FollowUpId(followUp), answer.content(), answer.phone(), caller()));
    }

    @PostMapping("/quiet-periods")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    QuietPeriod addQuietPeriod(@Valid @RequestBody QuietPeriodForm form) {
        return quiet.add(form.from(), form.to(), form.reason(), caller());
    }

    @DeleteMapping("/quiet-periods/{quietPeriod}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.FOLLOW_UP)
    void removeQuietPeriod(@PathVariable UUID quietPeriod) {
        quiet.remove(quietPeriod, caller());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
