package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.hours.CaseHours;
import dk.medspil.platform.access.Caller;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases as the time ledger knows them: who may not see one is not told its number. */
@Lazy
@Component
@Transactional
class HoursOnCases implements CaseHours {

    private final Summaries summaries;
    private final CaseSight sight;
    private final Correspondence correspondence;

    HoursOnCases(Summaries summaries, CaseSight sight, Correspondence correspondence) {
        this.summaries = summaries;
        this.sight = sight;
        this.correspondence = correspondence;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> find(String number) {
        return RequisitionNumber.read(number)
                .flatMap(summaries::find)
                .filter(this::seen)
                .map(facts -> facts.id().value());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseName> named(Collection<UUID> cases) {
        Map<UUID, CaseName> names = new HashMap<>();
        summaries.of(cases.stream().map(RequisitionId::new).toList()).forEach((id, facts) -> {
            if (seen(facts)) {
                names.put(id.value(), new CaseName(facts.number().toString(), facts.title()));
            }
        });
        return names;
    }

    private boolean seen(RequisitionSummary facts) {
        return sight.sees(facts, new PersonId(Caller.current().requirePersonId()));
    }

    @Override
    public void log(UUID requisition, PersonId person, LocalDate day, int minutes, @Nullable String note, PersonId by) {
        correspondence.logHours(new RequisitionId(requisition), person, day, minutes, note, by);
    }
}
