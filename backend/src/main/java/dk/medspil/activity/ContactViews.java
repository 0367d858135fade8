package dk.medspil.activity;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import java.util.Map;
import java.util.UUID;

/** Puts names to lines of the contact log. */
final class ContactViews {

    private ContactViews() {}

    static ContactLine line(
            ContactRows.Row row,
            Map<PersonId, PersonView> people,
            Map<OrganisationId, OrganisationView> organisations,
            Map<AreaId, AreaView> areas) {
        UUID who = row.person();
        UUID where = row.organisation();
        AreaId place = row.plan();
        PersonView person = who == null ? null : people.get(new PersonId(who));
        OrganisationView organisation = where == null ? null : organisations.get(new OrganisationId(where));
        AreaView plan = place == null ? null : areas.get(place);
        return new ContactLine(
                row.id(),
                row.number(),
                row.day(),
                row.channel(),
                who,
                person == null ? null : person.name(),
                where,
                organisation == null ? null : organisation.name(),
                organisation == null ? null : organisation.kind(),
                place == null ? null : place.value(),
                plan == null ? null : plan.name(),
                row.activity(),
                row.activityTitle(),
                row.note(),
                row.askedAt());
    }
}
