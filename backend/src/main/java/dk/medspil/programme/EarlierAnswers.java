package dk.medspil.programme;

import dk.medspil.questionnaire.ThanksSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What earlier answers gave, for the page that thanks: only what may be published. */
@Component
class EarlierAnswers implements ThanksSource {

    private final Criteria criteria;

    EarlierAnswers(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public List<EarlierResult> earlierResults(Locale locale) {
        return criteria.assessProgramme().stream()
                .filter(assessed -> Publication.publishable(assessed.figure()))
                .map(assessed -> new EarlierResult(
                        Cards.title(assessed.definition(), locale),
                        assessed.figure().k(),
                        assessed.figure().n()))
                .toList();
    }
}
