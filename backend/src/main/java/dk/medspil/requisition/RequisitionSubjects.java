package dk.medspil.requisition;

import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.questionnaire.SubjectSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the requisitions that questionnaires are about. */
@Component
class RequisitionSubjects implements SubjectSource {

    private final Summaries summaries;

    RequisitionSubjects(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public String kind() {
        return SubjectRef.REQUISITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, SubjectLine> lines(Collection<UUID> ids) {
        Map<UUID, SubjectLine> lines = new HashMap<>();
        summaries
                .of(ids.stream().map(RequisitionId::new).toList())
                .forEach((id, facts) -> lines.put(
                        id.value(), new SubjectLine(facts.number().toString(), facts.title(), facts.closedAt())));
        return lines;
    }
}
