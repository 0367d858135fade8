/**
 * The programme room: the programme with its main areas, results, success criteria and targets; the cohorts of each
 * criterion, its evaluation, and frozen periods.
 *
 * <p>Others tell {@link dk.medspil.programme.Cohorts} who is in scope, relevant, and why; people and requisitions are
 * known here only by reference. {@link dk.medspil.programme.Criteria} evaluates, shows and freezes, exactly as
 * {@code docs/figures.md} defines each figure. The counting is done in one SQL statement over the cohorts and the
 * questionnaire's view {@code asked_question}; all that follows from the counts is plain Java without a database:
 * {@link dk.medspil.programme.ShareFigure} and its neighbours.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"questionnaire", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
