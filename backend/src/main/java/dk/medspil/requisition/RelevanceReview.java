package dk.medspil.requisition;

import java.util.List;

/** What a person says, at the conclusion, of what was proposed at screening. */
@FunctionalInterface
public interface RelevanceReview {

    /** The decisions that are taken, each beside what was found; a criterion that is not named keeps its proposal. */
    List<RelevanceDecision> decide(List<RelevanceView> found);
}
