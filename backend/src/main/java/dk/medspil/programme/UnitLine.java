package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit by name, for managers only.
 *
 * @param requester the person; null when an association is counted, or the person was erased since
 * @param number of the requisition that the unit stands at, likewise its title
 * @param subjectKind what kind of thing that is: «requisition», «participation» …
 * @param heldIn the activity that the subject is a part of
 * @param day when the subject was closed or held, by the office's clock
 * @param state the last step that it reached
 * @param reason why it came no further; null for a success
 */
public record UnitLine(
        @Nullable String requester,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable String title,
        Step state,
        @Nullable DropReason reason,
        @Nullable AnswerValue answer,
        @Nullable String subjectKind,
        @Nullable UUID heldIn,
        @Nullable LocalDate day) {}
