package dk.medspil.requisition;

import dk.medspil.method.MethodId;
import java.util.List;

/** How the advice ended: outcome, what was done in words, which methods were handed over, what is relevant. */
public record ConclusionFacts(
        Outcome outcome, String summary, List<MethodId> methods, List<RelevanceDecision> relevance) {}
