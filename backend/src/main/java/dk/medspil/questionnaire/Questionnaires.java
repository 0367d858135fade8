package dk.medspil.questionnaire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medspil.platform.problem.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Published questionnaires. What is published never changes, so a version is read once and kept. */
@Service
public class Questionnaires {

    /** The questionnaire about a requisition: S13, S14 and S15 of the programme. */
    public static final String REQUISITION_FOLLOW_UP = "requisition-follow-up";

    /** The question at intake. */
    public static final String INTAKE = "intake";

    /** All that the house sends or shows, in the order in which they are listed. What sends them is the house's own. */
    static final List<String> ALL = List.of(
            REQUISITION_FOLLOW_UP,
            INTAKE,
            "course-follow-up",
            "workshop-follow-up",
            "international-day",
            "contact-follow-up",
            "club-staff");

    /** A new version is used everywhere so soon after it was published. */
    private static final Duration NEWEST_KEPT = Duration.ofSeconds(2);

    private final VersionRows rows;
    private final Map<UUID, QuestionnaireVersion> read = new ConcurrentHashMap<>();
    private final Cache<String, Optional<UUID>> newest =
            Caffeine.newBuilder().expireAfterWrite(NEWEST_KEPT).build();

    Questionnaires(VersionRows rows) {
        this.rows = rows;
    }

    /**
     * The newest published version, or the one before it within two seconds of its publication.
     *
     * @throws Refusal 422 when nothing is published under that name
     */
    public QuestionnaireVersion newest(String questionnaire) {
        return published(questionnaire).orElseThrow(() -> Refusal.refused("unknown-questionnaire", "questionnaire"));
    }

    /** The same, empty when nothing is published under that name. */
    public Optional<QuestionnaireVersion> published(String questionnaire) {
        return newest.get(questionnaire, rows::newest).map(this::version);
    }

    /** One published version. */
    public QuestionnaireVersion version(UUID id) {
        QuestionnaireVersion known = read.get(id);
        if (known == null) {
            known = rows.read(id);
            read.put(id, known);
        }
        return known;
    }

    /** There is a newer one. */
    void forgetNewest(String questionnaire) {
        newest.invalidate(questionnaire);
    }
}
