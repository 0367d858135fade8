package dk.medspil.questionnaire.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.questionnaire.IntakeAnswers;
import dk.medspil.questionnaire.QuestionnaireContent;
import dk.medspil.questionnaire.QuestionnaireDesk;
import dk.medspil.questionnaire.QuestionnairePage;
import dk.medspil.questionnaire.VersionDifference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires and their drafts; version 0 is the draft. */
@RestController
@RequestMapping("/api/questionnaires")
class QuestionnaireController {

    private final QuestionnaireDesk desk;
    private final IntakeAnswers intake;

    QuestionnaireController(QuestionnaireDesk desk, IntakeAnswers intake) {
        this.desk = desk;
        this.intake = intake;
    }

    /** Absent when no question is put at intake. */
    record IntakeFigures(IntakeAnswers.@Nullable BeforeAndAfter figures) {}

    /** What was written, and which revision was read before: 0 to begin. */
    record QuestionnaireDraftSave(
            @PositiveOrZero int revision, @NotNull @Valid QuestionnaireContent content) {}

    /** Which revision is published, and why. */
    record QuestionnairePublication(
            @PositiveOrZero int revision,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.QUESTIONNAIRE)
    List<QuestionnairePage.QuestionnaireLine> listQuestionnaires() {
        return desk.list();
    }

    /** How it stood at intake and how it stands afterwards; figures, no names. */
    @GetMapping("/intake/before-and-after")
    @Requires(right = Right.SEE, kind = RecordKind.QUESTIONNAIRE)
    IntakeFigures intakeFigures() {
        return new IntakeFigures(
                intake.beforeAndAfter(Caller.current().locale()).orElse(null));
    }

    @GetMapping("/{questionnaire}")
    @Requires(right = Right.SEE, kind = RecordKind.QUESTIONNAIRE)
    QuestionnairePage questionnaire(@PathVariable String questionnaire) {
        return desk.page(questionnaire);
    }

    @GetMapping("/{questionnaire}/versions/{version}")
    @Requires(right = Right.SEE, kind = RecordKind.QUESTIONNAIRE)
    QuestionnaireContent questionnaireVersion(@PathVariable String questionnaire, @PathVariable int version) {
        return desk.content(questionnaire, version);
    }

    /** What {@code version} has that {@code other} had otherwise. */
    @GetMapping("/{questionnaire}/versions/{version}/since/{other}")
    @Requires(right = Right.SEE, kind = RecordKind.QUESTIONNAIRE)
    VersionDifference compareQuestionnaire(
            @PathVariable String questionnaire, @PathVariable int version, @PathVariable int other) {
        return desk.compare(questionnaire, other, version);
    }

    @PutMapping("/{questionnaire}/draft")
    @Requires(right = Right.CHANGE, kind = RecordKind.QUESTIONNAIRE)
    QuestionnairePage.QuestionnaireDraft saveQuestionnaireDraft(
            @PathVariable String questionnaire, @Valid @RequestBody QuestionnaireDraftSave draft) {
        return desk.save(questionnaire, draft.revision(), draft.content(), caller());
    }

    @DeleteMapping("/{questionnaire}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.CHANGE, kind = RecordKind.QUESTIONNAIRE)
    void discardQuestionnaireDraft(@PathVariable String questionnaire, @RequestParam int revision) {
        desk.discard(questionnaire, revision, caller());
    }

    @PostMapping("/{questionnaire}/versions")
    @Requires(right = Right.CHANGE, kind = RecordKind.QUESTIONNAIRE)
    QuestionnairePage publishQuestionnaire(
            @PathVariable String questionnaire, @Valid @RequestBody QuestionnairePublication publication) {
        return desk.publish(questionnaire, publication.revision(), publication.reason(), caller());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
