package dk.medspil.requisition;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a note of a case may name: those of the office who see the case. */
@Component
@Transactional(readOnly = true)
public class Mentions {

    /** Begins each parameter of a line under which it keeps somebody whom it names. */
    private static final String PARAM = "mention";

    private final Directory directory;
    private final Summaries summaries;
    private final CaseSight sight;

    Mentions(Directory directory, Summaries summaries, CaseSight sight) {
        this.directory = directory;
        this.summaries = summaries;
        this.sight = sight;
    }

    /** Everybody of the office who sees the case, by name. @throws Refusal 404 for who may not see it himself */
    public List<PersonView> possible(RequisitionNumber number) {
        RequisitionSummary facts = summaries.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return directory.staff().stream()
                .filter(person -> !facts.confidential() || sight.sees(facts, person.id()))
                .toList();
    }

    /** @throws Refusal 422 if one of them is none of the office, or may not see the case */
    void require(RequisitionSummary facts, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<PersonId, PersonView> staff =
                directory.staff().stream().collect(Collectors.toMap(PersonView::id, person -> person));
        for (PersonId id : people) {
            PersonView person = staff.get(id);
            if (person == null) {
                throw Refusal.refused("mention-unknown", "mentions");
            }
            if (facts.confidential() && !sight.sees(facts, id)) {
                throw Refusal.refused("mention-cannot-see", "mentions", Map.of("name", person.name()));
            }
        }
    }

    /** As a line of the timeline keeps them, each once. */
    static Map<String, String> params(Collection<PersonId> people) {
        Map<String, String> params = new LinkedHashMap<>();
        Set<PersonId> each = new LinkedHashSet<>(people);
        each.forEach(person -> params.put(PARAM + (params.size() + 1) + "Id", person.toString()));
        return params;
    }
}
