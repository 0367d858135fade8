package dk.medspil.requisition;

import dk.medspil.method.MethodId;
import java.util.List;

/** How the advice ended: outcome, what was done in words, which methods were handed over, what is relevant. */
public record ConclusionFacts(Outcome outcome, String summary, List<MethodId> methods, RelevanceReview relevance) {

    /** With decisions that depend on nothing that was found before. */
    public ConclusionFacts(Outcome outcome, String summary, List<MethodId> methods, List<RelevanceDecision> relevance) {
        this(outcome, summary, methods, found -> relevance);
    }
}
