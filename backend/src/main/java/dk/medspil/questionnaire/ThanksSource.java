package dk.medspil.questionnaire;

import java.util.List;
import java.util.Locale;

/** Offered to the rooms above: what earlier answers gave, for the page after the last question. */
public interface ThanksSource {

    /** Only results that may be published; empty when there are none. */
    List<EarlierResult> earlierResults(Locale locale);

    /** One result: {@code k} of {@code n} applicable answers were a success. */
    record EarlierResult(String criterionText, long k, long n) {}
}
