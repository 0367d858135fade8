package dk.medspil.requisition.web;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileInfo;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.Direction;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.QueuePlaces;
import dk.medspil.requisition.RequesterCase;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.TimelineLine;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts names to the people of a case, for its requester. */
@Component
class CasePages {

    private final Directory directory;
    private final QueuePlaces queue;

    CasePages(Directory directory, QueuePlaces queue) {
        this.directory = directory;
        this.queue = queue;
    }

    Case of(RequesterCase found) {
        RequisitionSummary facts = found.facts();
        Map<PersonId, PersonView> people = directory.people(peopleOf(found));
        PersonId consultant = facts.consultant();
        RequesterCase.OpenQuestion question = found.question();
        return new Case(
                facts.number(),
                facts.title(),
                facts.subject(),
                new Case.CaseArea(
                        facts.area().value(),
                        directory.area(facts.area()).map(AreaView::name).orElse("")),
                found.description(),
                facts.status(),
                facts.closure(),
                found.stages(),
                facts.firstResponseAt() == null ? facts.firstResponseDue() : null,
                facts.expectedStart(),
                facts.status() == Status.AWAITING_CAPACITY
                        ? queue.placeOf(facts.id()).orElse(null)
                        : null,
                consultant == null ? null : name(people, consultant),
                question == null ? null : new Case.OpenQuestion(question.text(), question.at(), question.lapsesAt()),
                found.messages().stream().map(line -> message(line, people)).toList(),
                found.files().stream().map(FileInfo::of).toList(),
                found.links().stream()
                        .filter(link -> isColleague(link, facts))
                        .map(link -> new Case.Colleague(link.id(), name(people, link.person())))
                        .toList(),
                found.isOpen(),
                found.mayWrite());
    }

    private static boolean isColleague(CaseLinkView link, RequisitionSummary facts) {
        return link.revokedAt() == null && !link.person().equals(facts.requester());
    }

    private static Case.CaseMessage message(TimelineLine line, Map<PersonId, PersonView> people) {
        PersonId author = line.author();
        return new Case.CaseMessage(
                line.id(),
                line.kind() == EntryKind.MESSAGE_IN ? Direction.IN : Direction.OUT,
                author == null ? "" : name(people, author),
                line.at(),
                line.code(),
                line.text() == null ? "" : line.text(),
                line.files().stream().map(FileInfo::of).toList());
    }

    private static Set<PersonId> peopleOf(RequesterCase found) {
        Set<PersonId> people = new HashSet<>();
        PersonId consultant = found.facts().consultant();
        if (consultant != null) {
            people.add(consultant);
        }
        found.links().forEach(link -> people.add(link.person()));
        for (TimelineLine line : found.messages()) {
            PersonId author = line.author();
            if (author != null) {
                people.add(author);
            }
        }
        return people;
    }

    private static String name(Map<PersonId, PersonView> people, PersonId id) {
        PersonView person = people.get(id);
        return person == null ? "" : person.name();
    }
}
