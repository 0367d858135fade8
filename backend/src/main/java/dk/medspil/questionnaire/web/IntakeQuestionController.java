package dk.medspil.questionnaire.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Caller;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.IntakeAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a requisition asks besides: for everyone who writes one. */
@RestController
@Anyone
class IntakeQuestionController {

    private final IntakeAnswers intake;

    IntakeQuestionController(IntakeAnswers intake) {
        this.intake = intake;
    }

    /** Absent when nothing is asked. */
    record IntakeQuestion(AnswerPage.@Nullable PageQuestion question) {}

    @GetMapping("/api/intake-question")
    IntakeQuestion intakeQuestion() {
        return new IntakeQuestion(intake.question(Caller.current().locale()).orElse(null));
    }
}
