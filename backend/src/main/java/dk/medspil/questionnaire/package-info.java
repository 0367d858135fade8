/**
 * The questionnaire room: questionnaires as drafts and published versions, invitations and when they go out, answers.
 *
 * <p>A <em>follow-up</em> belongs to one subject (a requisition, a participation, a contact), known here only by
 * reference; rooms above say what a subject is called through {@link dk.medspil.questionnaire.SubjectSource}. An
 * <em>invitation</em> belongs to a person and a wave and may serve several follow-ups at once; they end together. A
 * <em>response</em> is handed in once per invitation and never changes afterwards, nor does a published version.
 *
 * <p>The faces: {@link dk.medspil.questionnaire.FollowUps} (the process tells it what happened; other rooms publish
 * {@link dk.medspil.questionnaire.FollowUpWanted}), {@link dk.medspil.questionnaire.Answers} (what a respondent does, and
 * who may read it), {@link dk.medspil.questionnaire.Questionnaires} (published texts). Towards SQL the face is the view
 * {@code asked_question}: other rooms join that view and no table of this room.
 */
@ApplicationModule(
        displayName = "Questionnaire",
        allowedDependencies = {"directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
