package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseFacts;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.Corrections;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the facts of a case together with its open steps, which are filtered and sorted by them. */
@Service
@Transactional
public class CaseCorrection {

    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final Corrections corrections;
    private final WorkItems items;
    private final EngineRoom engine;
    private final Directory directory;

    CaseCorrection(
            RequisitionDesk desk,
            CaseSight sight,
            Corrections corrections,
            WorkItems items,
            EngineRoom engine,
            Directory directory) {
        this.desk = desk;
        this.sight = sight;
        this.corrections = corrections;
        this.items = items;
        this.engine = engine;
        this.directory = directory;
    }

    /**
     * @param seen the facts as whoever corrects them saw them
     * @throws Refusal 404 for whoever doesn't see the case, else as {@link Corrections#correct}
     */
    public void correct(RequisitionNumber number, CaseFacts seen, CaseFacts wanted, PersonId by) {
        RequisitionSummary before = desk.take(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, before);
        RequisitionSummary after = corrections.correct(before.id(), seen, wanted, by);
        if (after.equals(before)) {
            return;
        }
        items.describe(
                after,
                directory
                        .organisation(after.organisation())
                        .map(OrganisationView::name)
                        .orElse(""));
        Instant deadline = after.deadline();
        if (deadline != null && !deadline.equals(before.deadline())) {
            items.openOf(after.id()).stream()
                    .filter(item -> item.kind().endsWithTheDeadline())
                    .forEach(item -> {
                        items.moveDue(item.taskId(), deadline);
                        engine.moveDeadline(item.taskId(), deadline);
                    });
        }
    }
}
