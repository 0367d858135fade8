package dk.medspil.questionnaire;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where questionnaires are written: one draft each, saved by revision so that of two writers nobody overwrites
 * the other, and published as a version that never changes. Follow-ups that have begun keep the version they began with.
 */
@Service
@Transactional
public class QuestionnaireDesk {

    /** Stands for the draft among the numbers of versions. */
    public static final int DRAFT = 0;

    private static final String KIND = "QUESTIONNAIRE";

    private final Questionnaires questionnaires;
    private final VersionRows versions;
    private final DraftRows drafts;
    private final ObjectProvider<QuestionNeeds> needs;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    QuestionnaireDesk(
            Questionnaires questionnaires,
            VersionRows versions,
            DraftRows drafts,
            ObjectProvider<QuestionNeeds> needs,
            Directory directory,
            AuditLog audit,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.versions = versions;
        this.drafts = drafts;
        this.needs = needs;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** All questionnaires of the house, also those that nothing is published of. */
    @Transactional(readOnly = true)
    public List<QuestionnairePage.QuestionnaireLine> list() {
        Map<String, DraftRows.Row> written =
                drafts.all().stream().collect(Collectors.toMap(DraftRows.Row::questionnaire, Function.identity()));
        Map<PersonId, PersonView> writers = directory.people(
                written.values().stream().map(DraftRows.Row::changedBy).toList());
        return Questionnaires.ALL.stream()
                .map(key -> {
                    DraftRows.Row draft = written.get(key);
                    return new QuestionnairePage.QuestionnaireLine(
                            key,
                            newest(key).map(QuestionnaireDesk::line).orElse(null),
                            draft == null ? null : draft.changedAt(),
                            draft == null ? null : name(writers.get(draft.changedBy())));
                })
                .toList();
    }

    /** @throws Refusal 404 when the house has no such questionnaire */
    @Transactional(readOnly = true)
    public QuestionnairePage page(String key) {
        requireKnown(key);
        Optional<QuestionnaireVersion> newest = newest(key);
        return new QuestionnairePage(
                key,
                versions.all(key).stream()
                        .map(questionnaires::version)
                        .map(QuestionnaireDesk::line)
                        .toList(),
                newest.map(QuestionnaireVersion::content).orElse(null),
                drafts.find(key).map(this::view).orElse(null),
                counted(newest.orElse(null)));
    }

    /**
     * What a version says.
     *
     * @param version its number, or {@link #DRAFT}
     * @throws Refusal 404 when there is none
     */
    @Transactional(readOnly = true)
    public QuestionnaireContent content(String key, int version) {
        requireKnown(key);
        return version == DRAFT
                ? drafts.find(key).map(DraftRows.Row::content).orElseThrow(Refusal::notFound)
                : questionnaires
                        .version(versions.find(key, version).orElseThrow(Refusal::notFound))
                        .content();
    }

    /**
     * What differs from one version to another; either may be {@link #DRAFT}.
     *
     * @throws Refusal 404 when there is none
     */
    @Transactional(readOnly = true)
    public VersionDifference compare(String key, int from, int to) {
        return VersionDifference.between(content(key, from), content(key, to));
    }

    /**
     * Keeps what is written, finished or not.
     *
     * @param revision that was read; 0 to begin a draft
     * @throws Refusal 409 when somebody else has saved meanwhile, says who and when
     */
    public QuestionnairePage.QuestionnaireDraft save(
            String key, int revision, QuestionnaireContent content, PersonId by) {
        requireKnown(key);
        Instant now = clock.instant();
        boolean saved = revision == 0
                ? drafts.begin(new DraftRows.Row(
                        key,
                        content,
                        newest(key).map(QuestionnaireVersion::version).orElse(0),
                        1,
                        now,
                        by))
                : drafts.save(key, revision, content, by, now);
        if (!saved) {
            throw changedMeanwhile(key);
        }
        return drafts.find(key).map(this::view).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 409 when somebody else has saved meanwhile */
    public void discard(String key, int revision, PersonId by) {
        requireKnown(key);
        if (!drafts.remove(key, revision)) {
            throw changedMeanwhile(key);
        }
        audit.record("QUESTIONNAIRE_DRAFT_DISCARDED", KIND, id(key), by.value(), Map.of("questionnaire", key));
    }

    /**
     * Publishes the draft as the next version: whoever is asked from now on is asked this.
     *
     * @param reason why it changes
     * @throws Refusal 409 when somebody else has saved or published meanwhile, 422 when it isn't finished
     */
    public QuestionnairePage publish(String key, int revision, String reason, PersonId by) {
        requireKnown(key);
        DraftRows.Row draft =
                drafts.find(key).filter(row -> row.revision() == revision).orElseThrow(() -> changedMeanwhile(key));
        Optional<QuestionnaireVersion> newest = newest(key);
        int before = newest.map(QuestionnaireVersion::version).orElse(0);
        if (draft.basedOn() != before) {
            throw Refusal.conflict("questionnaire-published-meanwhile");
        }
        problems(draft.content(), newest.orElse(null)).stream().findFirst().ifPresent(QuestionnaireDesk::refuse);
        if (!drafts.remove(key, revision)) {
            throw changedMeanwhile(key);
        }
        QuestionnaireVersion version = new QuestionnaireVersion(
                UUID.randomUUID(),
                key,
                before + 1,
                clock.instant(),
                directory.person(by).map(PersonView::name).orElse(""),
                reason.strip(),
                draft.content(),
                newest.orElseGet(() -> questionnaires.newest(Questionnaires.REQUISITION_FOLLOW_UP))
                        .options());
        versions.publish(version);
        questionnaires.forgetNewest(key);
        Map<String, String> facts = new HashMap<>();
        facts.put("questionnaire", key);
        facts.put("version", String.valueOf(version.version()));
        facts.put("reason", version.reason());
        audit.record("QUESTIONNAIRE_PUBLISHED", KIND, version.id(), by.value(), facts);
        return page(key);
    }

    private static void refuse(DraftProblem problem) {
        String criterion = problem.criterion();
        if (criterion != null) {
            throw Refusal.refused("question-counted", "questions", Map.of("criterion", criterion));
        }
        throw Refusal.refused("questionnaire-unfinished", "questions");
    }

    private Refusal changedMeanwhile(String key) {
        return drafts.find(key)
                .map(row -> Refusal.conflict(
                        "draft-changed",
                        Map.of(
                                "name",
                                directory
                                        .person(row.changedBy())
                                        .map(PersonView::name)
                                        .orElse(""),
                                "at",
                                Dates.hour("da", row.changedAt()))))
                .orElseGet(() -> Refusal.conflict("draft-gone"));
    }

    private Optional<QuestionnaireVersion> newest(String key) {
        return versions.newest(key).map(questionnaires::version);
    }

    private List<DraftProblem> problems(QuestionnaireContent draft, @Nullable QuestionnaireVersion newest) {
        return DraftCheck.problems(draft, newest, counted(newest));
    }

    private Map<String, String> counted(@Nullable QuestionnaireVersion newest) {
        Map<String, String> counted = new HashMap<>();
        if (newest != null) {
            needs.stream().forEach(one -> counted.putAll(one.criteriaByQuestion()));
            counted.keySet().retainAll(newest.keys());
        }
        return Map.copyOf(counted);
    }

    private QuestionnairePage.QuestionnaireDraft view(DraftRows.Row row) {
        return new QuestionnairePage.QuestionnaireDraft(
                row.basedOn(),
                row.revision(),
                row.changedAt(),
                directory.person(row.changedBy()).map(PersonView::name).orElse(null),
                row.content(),
                problems(row.content(), newest(row.questionnaire()).orElse(null)));
    }

    private static QuestionnairePage.QuestionnaireVersionLine line(QuestionnaireVersion version) {
        return new QuestionnairePage.QuestionnaireVersionLine(
                version.version(),
                version.publishedAt(),
                version.author(),
                version.reason(),
                version.questions().size());
    }

    private static @Nullable String name(@Nullable PersonView person) {
        return person == null ? null : person.name();
    }

    private static void requireKnown(String key) {
        if (!Questionnaires.ALL.contains(key)) {
            throw Refusal.notFound();
        }
    }

    /** The audit wants an id: always the same for a questionnaire. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
