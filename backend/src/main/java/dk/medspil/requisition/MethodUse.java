package dk.medspil.requisition;

import dk.medspil.programme.GroupAnswers;
import java.time.Instant;
import java.util.List;

/**
 * Where a method was handed over, and what those who got it have answered since.
 *
 * @param count all cases, also those that the caller may not see
 * @param requesters how many people asked in these cases
 * @param cases the newest that the caller may see
 * @param answers a criterion each; of small groups only that they are small
 */
public record MethodUse(long count, long requesters, List<CaseOfMethod> cases, List<GroupAnswers.Answered> answers) {

    /** A case in which it was handed over. */
    public record CaseOfMethod(String number, String title, Instant handedOverAt) {}
}
