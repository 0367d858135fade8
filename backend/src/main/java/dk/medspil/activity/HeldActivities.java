package dk.medspil.activity;

import dk.medspil.activity.CountsFor.Unit;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.programme.CohortEntry;
import dk.medspil.programme.Cohorts;
import dk.medspil.questionnaire.FollowUpUnwanted;
import dk.medspil.questionnaire.FollowUpWanted;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.stereotype.Component;

/**
 * What follows when an activity was held: who came enters the cohorts of its success criteria, is asked by questionnaire,
 * and stands in the log of contacts. What turns out to be an error is taken back.
 */
@Lazy
@Component
class HeldActivities {

    /** The kind of subject: that a person took part in an activity. */
    static final String PARTICIPATION = "participation";

    private final ParticipantRows participants;
    private final ContactDesk contacts;
    private final Cohorts cohorts;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldActivities(
            ParticipantRows participants,
            ContactDesk contacts,
            Cohorts cohorts,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.contacts = contacts;
        this.cohorts = cohorts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** All who came are counted. */
    void held(ActivityRows.Row activity) {
        count(activity, settled(participants.of(activity.id())));
    }

    /** Some came after all, or speak for their association now. */
    void came(ActivityRows.Row activity, Collection<ParticipantRows.Row> some) {
        Set<UUID> ids = some.stream().map(ParticipantRows.Row::id).collect(Collectors.toSet());
        Set<UUID> organisations = some.stream()
                .map(ParticipantRows.Row::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        count(
                activity,
                settled(participants.of(activity.id())).stream()
                        .filter(one -> ids.contains(one.id()) || isOneOf(one.organisation(), organisations))
                        .toList());
    }

    private static boolean isOneOf(@Nullable UUID organisation, Set<UUID> organisations) {
        return organisation != null && organisations.contains(organisation);
    }

    /** It was an error that he came: he isn't counted, and another of his association speaks for it. */
    void stayedAway(ActivityRows.Row activity, ParticipantRows.Row one, String reason) {
        contacts.forget(one.id(), reason);
        leave(one, reason);
        came(activity, List.of(one));
    }

    /** Another speaks for the association. Where each participant is counted for himself, he still is. */
    void silenced(ActivityRows.Row activity, ParticipantRows.Row one, String reason) {
        contacts.forget(one.id(), reason);
        if (CountsFor.of(activity.plan()).stream().anyMatch(counts -> counts.unit() == Unit.ASSOCIATION)) {
            leave(one, reason);
        }
    }

    private void leave(ParticipantRows.Row one, String reason) {
        SubjectRef subject = new SubjectRef(PARTICIPATION, one.id());
        cohorts.leave(subject, reason);
        events.publishEvent(new FollowUpUnwanted(subject, reason, clock.instant()));
    }

    /** Those who came, each association with one speaker among them: the first who came, unless another was chosen. */
    private List<ParticipantRows.Row> settled(List<ParticipantRows.Row> all) {
        List<ParticipantRows.Row> came = all.stream()
                .filter(one -> one.attendance() == Attendance.ATTENDED)
                .toList();
        Map<UUID, UUID> speakers = speakers(came);
        came.forEach(one -> {
            UUID organisation = one.organisation();
            if (organisation != null) {
                speakers.putIfAbsent(organisation, one.id());
            }
        });
        List<ParticipantRows.Row> settled = new ArrayList<>();
        for (ParticipantRows.Row one : all) {
            UUID organisation = one.organisation();
            if (organisation == null || !speakers.containsKey(organisation)) {
                settled.add(one);
                continue;
            }
            boolean speaks = one.id().equals(speakers.get(organisation));
            if (speaks != one.speaks()) {
                participants.speak(one.id(), speaks);
            }
            settled.add(one.withVoice(speaks));
        }
        return settled.stream()
                .filter(one -> one.attendance() == Attendance.ATTENDED)
                .toList();
    }

    private void count(ActivityRows.Row activity, List<ParticipantRows.Row> came) {
        Map<PersonId, PersonView> people = directory.people(
                came.stream().map(one -> new PersonId(one.person())).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(came.stream()
                .map(ParticipantRows.Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        Set<UUID> notToBeAsked = participants.notToBeAsked(activity.id());
        for (CountsFor counts : CountsFor.of(activity.plan())) {
            for (ParticipantRows.Row one : came) {
                OrganisationView organisation = organisation(one, organisations);
                UUID unit = unit(counts.unit(), one, organisation);
                PersonView person = people.get(new PersonId(one.person()));
                if (unit != null && person != null) {
                    enter(activity, counts, one, person, unit, organisation);
                    if (!notToBeAsked.contains(one.id())) {
                        ask(counts, one, person);
                    }
                }
            }
        }
        if (CountsFor.contacts(activity.plan())) {
            contacts.fromActivity(activity, actors(came));
        }
    }

    private static @Nullable OrganisationView organisation(
            ParticipantRows.Row one, Map<OrganisationId, OrganisationView> organisations) {
        UUID id = one.organisation();
        return id == null ? null : organisations.get(new OrganisationId(id));
    }

    /** Each actor once: an organisation by its speaker, a person who comes for none by himself. */
    private static Collection<ParticipantRows.Row> actors(List<ParticipantRows.Row> came) {
        Map<UUID, ParticipantRows.Row> actors = new LinkedHashMap<>();
        for (ParticipantRows.Row one : came) {
            UUID organisation = one.organisation();
            if (organisation == null || one.speaks()) {
                actors.put(organisation == null ? one.person() : organisation, one);
            }
        }
        return actors.values();
    }

    private static @Nullable UUID unit(Unit unit, ParticipantRows.Row one, @Nullable OrganisationView organisation) {
        return switch (unit) {
            case PARTICIPANT -> one.person();
            case CLUB_STAFF -> one.clubStaff() ? one.person() : null;
            case ASSOCIATION ->
                one.speaks() && organisation != null && organisation.kind() == OrganisationKind.ASSOCIATION
                        ? organisation.id().value()
                        : null;
        };
    }

    private void enter(
            ActivityRows.Row activity,
            CountsFor counts,
            ParticipantRows.Row one,
            PersonView person,
            UUID unit,
            @Nullable OrganisationView organisation) {
        Instant now = clock.instant();
        SubjectRef subject = new SubjectRef(PARTICIPATION, one.id());
        boolean association = counts.unit() == Unit.ASSOCIATION;
        UUID counted = association ? unit : person.id().value();
        cohorts.enter(counts.criteria().stream()
                .map(criterion -> new CohortEntry(
                        criterion,
                        counted,
                        subject,
                        activity.plan().ends(),
                        true,
                        true,
                        "attended",
                        null,
                        now,
                        false,
                        area(activity.plan().plan()),
                        activity.plan().kind().name(),
                        kind(organisation)))
                .toList());
    }

    private void ask(CountsFor counts, ParticipantRows.Row one, PersonView person) {
        events.publishEvent(new FollowUpWanted(
                new SubjectRef(PARTICIPATION, one.id()),
                counts.questionnaire(),
                person.id(),
                counts.questions(),
                clock.instant()));
    }

    static String kind(@Nullable OrganisationView organisation) {
        return (organisation == null ? OrganisationKind.OTHER : organisation.kind()).name();
    }

    /** The plan, or the city as a whole. */
    private UUID area(@Nullable AreaId plan) {
        return plan == null ? city(directory) : plan.value();
    }

    static UUID city(Directory directory) {
        return directory.areas().stream()
                .filter(area -> !area.neighbourhoodPlan())
                .map(AreaView::id)
                .map(AreaId::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the directory has no city"));
    }

    /** Who speaks, by organisation. */
    static Map<UUID, UUID> speakers(List<ParticipantRows.Row> all) {
        Map<UUID, UUID> speakers = new HashMap<>();
        for (ParticipantRows.Row one : all) {
            UUID organisation = one.organisation();
            if (one.speaks() && organisation != null) {
                speakers.put(organisation, one.id());
            }
        }
        return speakers;
    }
}
