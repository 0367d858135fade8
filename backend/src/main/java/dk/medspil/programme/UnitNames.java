package dk.medspil.programme;

import dk.medspil.audit.AccessLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.questionnaire.Subjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to units, and logs that someone looked. */
@Component
class UnitNames {

    private final Directory directory;
    private final Subjects subjects;
    private final AccessLog accessLog;

    UnitNames(Directory directory, Subjects subjects, AccessLog accessLog) {
        this.directory = directory;
        this.subjects = subjects;
        this.accessLog = accessLog;
    }

    List<UnitLine> name(List<UnitRow> rows, PersonId manager, String purpose) {
        rows.forEach(row -> accessLog.looked(manager.value(), "answer-by-name", row.unit(), purpose));
        Map<PersonId, PersonView> people = directory.people(
                rows.stream().map(row -> new PersonId(row.unit())).toList());
        Map<OrganisationId, OrganisationView> organisations = organisations(rows, people);
        Map<SubjectRef, SubjectLine> lines = lines(rows);
        return rows.stream()
                .map(row -> line(row, people.get(new PersonId(row.unit())), organisations, lines))
                .sorted(Comparator.comparing(UnitLine::requester, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static UnitLine line(
            UnitRow row,
            @Nullable PersonView person,
            Map<OrganisationId, OrganisationView> organisations,
            Map<SubjectRef, SubjectLine> lines) {
        OrganisationId employer = person == null ? new OrganisationId(row.unit()) : person.organisation();
        OrganisationView organisation = employer == null ? null : organisations.get(employer);
        SubjectLine subject = row.subject() == null ? null : lines.get(row.subject());
        Instant closed = subject == null ? null : subject.closedAt();
        return new UnitLine(
                person == null ? null : person.name(),
                organisation == null ? null : organisation.name(),
                subject == null ? null : subject.number(),
                subject == null ? null : subject.title(),
                row.standing().reached(),
                row.standing().reason(),
                row.standing().answer(),
                row.subject() == null ? null : row.subject().kind(),
                subject == null ? null : subject.heldIn(),
                closed == null ? null : LocalDate.ofInstant(closed, Office.ZONE));
    }

    /** Whom the persons work for, and the units that are no persons: associations. */
    private Map<OrganisationId, OrganisationView> organisations(List<UnitRow> rows, Map<PersonId, PersonView> people) {
        Set<OrganisationId> ids = new HashSet<>();
        for (UnitRow row : rows) {
            PersonView person = people.get(new PersonId(row.unit()));
            OrganisationId organisation = person == null ? new OrganisationId(row.unit()) : person.organisation();
            if (organisation != null) {
                ids.add(organisation);
            }
        }
        return directory.organisations(ids);
    }

    private Map<SubjectRef, SubjectLine> lines(List<UnitRow> rows) {
        return subjects.lines(
                rows.stream().flatMap(row -> Stream.ofNullable(row.subject())).toList());
    }
}
