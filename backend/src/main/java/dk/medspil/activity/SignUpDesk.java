package dk.medspil.activity;

import dk.medspil.activity.SignUpPage.SignUpLine;
import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the staff open an activity's page to everyone, and see who signed up on it. */
@Lazy
@Service
@Transactional
public class SignUpDesk {

    private final ActivityRows activities;
    private final SignUpRows rows;
    private final ActivityDesk desk;
    private final Directory directory;
    private final AuditLog audit;

    SignUpDesk(ActivityRows activities, SignUpRows rows, ActivityDesk desk, Directory directory, AuditLog audit) {
        this.activities = activities;
        this.rows = rows;
        this.desk = desk;
        this.directory = directory;
        this.audit = audit;
    }

    /** @throws Refusal 404 if there is none such */
    @Transactional(readOnly = true)
    public SignUpPage page(ActivityId id) {
        ActivityRows.Row activity = find(id);
        PublicPage page = stands(id);
        return new SignUpPage(
                page.open(), page.until(), page.text(), "/sign-up/" + activity.number(), lines(rows.all(id)));
    }

    /**
     * Opens the page to everyone, which opens the activity for sign-up too; or closes it again.
     *
     * @param seen the page as whoever changes it saw it
     * @throws Refusal 404; 409 if the activity is over, or somebody was faster; 422 if sign-up would end after it has
     *     begun
     */
    public SignUpPage open(ActivityId id, PublicPage seen, PublicPage wanted) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        activities.lock(id);
        ActivityRows.Row activity = find(id);
        LocalDate until = wanted.until();
        if (until != null && until.isAfter(LocalDate.ofInstant(activity.plan().begins(), Office.ZONE))) {
            throw Refusal.refused("sign-up-ends-late", "wanted.until");
        }
        PublicPage stands = stands(id);
        boolean changes = !stands.equals(wanted);
        if (changes && !stands.equals(seen)) {
            throw Refusal.conflict("sign-up-page-changed-meanwhile");
        }
        if (wanted.open() && activity.status() != ActivityStatus.OPEN) {
            desk.open(id, true);
        }
        if (changes) {
            rows.keep(id, new SignUpRows.Page(wanted.open(), endOf(until), wanted.text()));
            audit.record(
                    "SIGN_UP_PAGE_CHANGED",
                    ActivityDesk.KIND,
                    id.value(),
                    Caller.current().requirePersonId(),
                    Changes.between(facts(stands), facts(wanted), null));
        }
        return page(id);
    }

    private PublicPage stands(ActivityId id) {
        SignUpRows.Page page = rows.page(id);
        return new PublicPage(page.open(), lastDay(page.until()), page.text());
    }

    private static Map<String, String> facts(PublicPage page) {
        return Map.of(
                "publicPage",
                String.valueOf(page.open()),
                "until",
                String.valueOf(page.until()),
                "text",
                String.valueOf(page.text().length()));
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Office.ZONE).toInstant();
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant end) {
        return end == null ? null : LocalDate.ofInstant(end, Office.ZONE).minusDays(1);
    }

    private List<SignUpLine> lines(List<SignUpRows.Row> all) {
        Map<PersonId, PersonView> people = directory.people(
                all.stream().map(one -> new PersonId(one.person())).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(all.stream()
                .map(SignUpRows.Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        return all.stream()
                .map(one -> {
                    PersonView person = people.get(new PersonId(one.person()));
                    UUID of = one.organisation();
                    OrganisationView organisation = of == null ? null : organisations.get(new OrganisationId(of));
                    return new SignUpLine(
                            one.id(),
                            person == null ? "" : person.name(),
                            person == null ? "" : person.email(),
                            organisation == null ? null : organisation.name(),
                            one.state(),
                            one.signedUpAt(),
                            one.mayAsk(),
                            one.returnedAt() != null);
                })
                .toList();
    }

    private ActivityRows.Row find(ActivityId id) {
        return activities.find(id).orElseThrow(Refusal::notFound);
    }
}
