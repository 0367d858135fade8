package dk.medspil.activity;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts names to what is kept of activities. */
@Lazy
@Component
class ActivityViews {

    private final ParticipantRows participants;
    private final Directory directory;

    ActivityViews(ParticipantRows participants, Directory directory) {
        this.participants = participants;
        this.directory = directory;
    }

    List<ActivityLine> lines(List<ActivityRows.Row> rows) {
        Map<AreaId, AreaView> areas = directory.areasById();
        return rows.stream().map(row -> line(row, areas)).toList();
    }

    ActivityFile file(ActivityRows.Row row) {
        return new ActivityFile(
                line(row, directory.areasById()),
                row.plan().methodActivity(),
                row.plan().note(),
                row.version(),
                row.reason(),
                named(participants.of(row.id())));
    }

    private static ActivityLine line(ActivityRows.Row row, Map<AreaId, AreaView> areas) {
        ActivityPlan plan = row.plan();
        AreaId area = plan.plan();
        AreaView place = area == null ? null : areas.get(area);
        return new ActivityLine(
                row.id(),
                row.number(),
                plan.kind(),
                plan.title(),
                plan.mainArea(),
                plan.deliverable(),
                area == null ? null : area.value(),
                place == null ? null : place.name(),
                plan.begins(),
                plan.ends(),
                plan.place(),
                plan.capacity(),
                row.status(),
                row.signedUp(),
                row.attended(),
                CountsFor.criteria(plan));
    }

    private List<Participant> named(List<ParticipantRows.Row> rows) {
        Map<PersonId, PersonView> people = directory.people(
                rows.stream().map(row -> new PersonId(row.person())).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(rows.stream()
                .map(ParticipantRows.Row::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::new)
                .toList());
        return rows.stream().map(row -> named(row, people, organisations)).toList();
    }

    private static Participant named(
            ParticipantRows.Row row,
            Map<PersonId, PersonView> people,
            Map<OrganisationId, OrganisationView> organisations) {
        PersonView person = people.get(new PersonId(row.person()));
        OrganisationView organisation = organisation(row.organisation(), organisations);
        return new Participant(
                row.id(),
                row.person(),
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                row.organisation(),
                organisation == null ? null : organisation.name(),
                organisation == null ? null : organisation.kind(),
                row.clubStaff(),
                row.speaks(),
                row.attendance());
    }

    private static @Nullable OrganisationView organisation(
            @Nullable UUID id, Map<OrganisationId, OrganisationView> organisations) {
        return id == null ? null : organisations.get(new OrganisationId(id));
    }
}
