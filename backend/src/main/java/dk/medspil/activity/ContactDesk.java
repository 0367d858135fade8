package dk.medspil.activity;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.CohortEntry;
import dk.medspil.programme.Cohorts;
import dk.medspil.programme.ProgrammePlan;
import dk.medspil.programme.ProgrammePlan.Days;
import dk.medspil.questionnaire.FollowUpUnwanted;
import dk.medspil.questionnaire.FollowUpWanted;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of actors that the unit was in contact with in main area 1: the denominator of S2. A requisition is no contact.
 * Every actor counts once, however often they met, and is asked when a manager sends the questionnaire.
 */
@Lazy
@Service
@Transactional
public class ContactDesk {

    static final String CRITERION = "S2";

    /** The kind of subject: a line of the log. */
    static final String CONTACT = "contact";

    static final String KIND = "CONTACT";
    private static final String QUESTIONNAIRE = "contact-follow-up";
    private static final String QUESTION = "participation";

    private final ContactRows rows;
    private final Cohorts cohorts;
    private final ProgrammePlan programme;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactDesk(
            ContactRows rows,
            Cohorts cohorts,
            ProgrammePlan programme,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cohorts = cohorts;
        this.programme = programme;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The log, the newest first; null means any. */
    @Transactional(readOnly = true)
    public List<ContactLine> list(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable AreaId plan) {
        return named(rows.list(from, to, plan));
    }

    /** @throws Refusal 422 if nobody is named, the day is to come, or the plan is none */
    public ContactLine add(NewContact wanted) {
        return named(rows.byIds(List.of(enter(wanted)))).get(0);
    }

    /** As {@link #add}. @return the line's id */
    UUID enter(NewContact wanted) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        if (wanted.day().isAfter(today())) {
            throw Refusal.refused("contact-not-yet", "day");
        }
        AreaId plan = wanted.plan();
        if (plan != null
                && directory.area(plan).filter(AreaView::neighbourhoodPlan).isEmpty()) {
            throw Refusal.refused("activity-plan-unknown", "planId");
        }
        OrganisationView organisation = organisation(wanted);
        PersonView person = person(wanted, organisation);
        if (organisation == null && person == null) {
            throw Refusal.refused("contact-with-nobody", "organisation");
        }
        ContactRows.Row row = new ContactRows.Row(
                UUID.randomUUID(),
                0,
                wanted.day(),
                wanted.channel(),
                person == null ? null : person.id().value(),
                organisation == null ? null : organisation.id().value(),
                plan,
                null,
                null,
                null,
                wanted.note().strip(),
                null);
        enter(row, organisation);
        return row.id();
    }

    private @Nullable OrganisationView organisation(NewContact wanted) {
        String name = wanted.organisation();
        OrganisationKind kind = wanted.organisationKind();
        return name == null || name.isBlank()
                ? null
                : directory.findOrAddOrganisation(name, kind == null ? OrganisationKind.OTHER : kind);
    }

    private @Nullable PersonView person(NewContact wanted, @Nullable OrganisationView organisation) {
        String email = wanted.email();
        String name = wanted.name();
        if (email == null || email.isBlank()) {
            if (name != null && !name.isBlank()) {
                throw Refusal.refused("contact-without-address", "email");
            }
            return null;
        }
        return directory.findOrAddRequester(
                name == null || name.isBlank() ? email : name,
                email,
                wanted.language(),
                organisation == null ? null : organisation.id(),
                wanted.phone());
    }

    private void enter(ContactRows.Row row, @Nullable OrganisationView organisation) {
        Instant now = clock.instant();
        UUID by = Caller.current().requirePersonId();
        rows.add(row, by, now);
        AreaId plan = row.plan();
        cohorts.enter(new CohortEntry(
                CRITERION,
                row.actor(),
                new SubjectRef(CONTACT, row.id()),
                row.day().atStartOfDay(Office.ZONE).toInstant(),
                true,
                true,
                "contacted",
                null,
                now,
                false,
                plan == null ? HeldActivities.city(directory) : plan.value(),
                row.channel().name(),
                HeldActivities.kind(organisation)));
        audit.record(
                "CONTACT_ADDED",
                KIND,
                row.id(),
                by,
                Map.of("channel", row.channel().name()));
    }

    /** Who came to an activity of main area 1 is in the log by that; each actor once. */
    void fromActivity(ActivityRows.Row activity, Collection<ParticipantRows.Row> actors) {
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(actors.stream()
                .map(ParticipantRows.Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        for (ParticipantRows.Row one : actors) {
            if (rows.ofParticipation(one.id()).isEmpty()) {
                UUID organisation = one.organisation();
                enter(
                        new ContactRows.Row(
                                UUID.randomUUID(),
                                0,
                                LocalDate.ofInstant(activity.plan().begins(), Office.ZONE),
                                ContactChannel.ACTIVITY,
                                one.person(),
                                organisation,
                                activity.plan().plan(),
                                activity.id().value(),
                                null,
                                one.id(),
                                "",
                                null),
                        organisation == null ? null : organisations.get(new OrganisationId(organisation)));
            }
        }
    }

    /** Somebody did not come to the activity, or doesn't speak for the actor any more. */
    void forget(UUID participation, String reason) {
        rows.ofParticipation(participation).ifPresent(row -> takeBack(row, reason));
    }

    /** A line was written by mistake. @throws Refusal 409 for one that an activity wrote: attendance is corrected there */
    public void remove(UUID id, String reason) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ContactRows.Row row = rows.find(id).orElseThrow(Refusal::notFound);
        if (row.channel() == ContactChannel.ACTIVITY) {
            throw Refusal.conflict("contact-of-an-activity");
        }
        takeBack(row, reason.strip());
    }

    private void takeBack(ContactRows.Row row, String reason) {
        Instant now = clock.instant();
        UUID by = Caller.current().requirePersonId();
        SubjectRef subject = new SubjectRef(CONTACT, row.id());
        rows.remove(row.id(), reason, by, now);
        cohorts.leave(subject, reason);
        events.publishEvent(new FollowUpUnwanted(subject, reason, now));
        audit.record("CONTACT_REMOVED", KIND, row.id(), by, Map.of("reason", reason));
    }

    /** How the asking stands in the programme's period. @throws Refusal 409 outside of any programme */
    @Transactional(readOnly = true)
    public ContactFollowUp followUp() {
        Days days = programme();
        return standing(days, rows.list(days.from(), days.to(), null));
    }

    /** Asks every actor of the programme's period who wasn't asked yet, about the newest contact. */
    public ContactFollowUp send() {
        Access.require(Right.DECIDE, RecordKind.ACTIVITY);
        Days days = programme();
        List<ContactRows.Row> all = rows.list(days.from(), days.to(), null);
        Instant now = clock.instant();
        newestToAsk(all, rows.notToBeAsked()).forEach(row -> {
            UUID person = row.person();
            if (person != null) {
                rows.asked(row.id(), now);
                events.publishEvent(new FollowUpWanted(
                        new SubjectRef(CONTACT, row.id()), QUESTIONNAIRE, new PersonId(person), Set.of(QUESTION), now));
            }
        });
        ContactFollowUp after = standing(days, rows.list(days.from(), days.to(), null));
        audit.record(
                "CONTACTS_ASKED",
                KIND,
                UUID.nameUUIDFromBytes(days.code().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Caller.current().requirePersonId(),
                Map.of("actors", String.valueOf(after.asked())));
        return after;
    }

    private static Collection<ContactRows.Row> newestToAsk(List<ContactRows.Row> newestFirst, Set<UUID> notToBeAsked) {
        Set<UUID> asked = asked(newestFirst);
        Map<UUID, ContactRows.Row> ready = new LinkedHashMap<>();
        newestFirst.stream()
                .filter(row -> row.person() != null && !asked.contains(row.actor()) && !notToBeAsked.contains(row.id()))
                .forEach(row -> ready.putIfAbsent(row.actor(), row));
        return ready.values();
    }

    private static Set<UUID> asked(List<ContactRows.Row> all) {
        return all.stream()
                .filter(row -> row.askedAt() != null)
                .map(ContactRows.Row::actor)
                .collect(Collectors.toSet());
    }

    private ContactFollowUp standing(Days days, List<ContactRows.Row> all) {
        Set<UUID> actors = all.stream().map(ContactRows.Row::actor).collect(Collectors.toSet());
        Set<UUID> asked = asked(all);
        Set<UUID> reachable = all.stream()
                .filter(row -> row.person() != null)
                .map(ContactRows.Row::actor)
                .collect(Collectors.toSet());
        int nobody = (int) actors.stream()
                .filter(actor -> !reachable.contains(actor) && !asked.contains(actor))
                .count();
        int ready = newestToAsk(all, rows.notToBeAsked()).size();
        int unwilling = actors.size() - asked.size() - ready - nobody;
        return new ContactFollowUp(days.from(), days.to(), actors.size(), asked.size(), ready, nobody, unwilling);
    }

    private Days programme() {
        LocalDate today = today();
        return programme.running(today, today).orElseThrow(() -> Refusal.conflict("no-programme-now"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }

    private List<ContactLine> named(List<ContactRows.Row> found) {
        Map<PersonId, PersonView> people = directory.people(found.stream()
                .map(ContactRows.Row::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(found.stream()
                .map(ContactRows.Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        Map<AreaId, AreaView> areas = directory.areasById();
        return found.stream()
                .map(row -> ContactViews.line(row, people, organisations, areas))
                .toList();
    }
}
