/**
 * The programme room: the programme of a year with its main areas, deliverables, allocations and decisions; its success
 * criteria with their definitions, cohorts, evaluation and frozen periods.
 *
 * <p>The faces: {@link dk.medspil.programme.Cohorts} (others tell who is in scope, relevant, and why; people and
 * requisitions are known here only by reference), {@link dk.medspil.programme.Criteria} (evaluates, shows and freezes,
 * exactly as {@code docs/figures.md} defines each figure), {@link dk.medspil.programme.ProgrammeDesk} (keeps the
 * programme). Rooms above say what counts for a deliverable ({@link dk.medspil.programme.DeliverableRecords}) and count
 * what is counted and not asked for ({@link dk.medspil.programme.CountTargets}).
 *
 * <p>Where a unit stands follows from the cohorts and the questionnaire's view {@code asked_question} in one SQL text
 * ({@link dk.medspil.programme.UnitSql}): counted for a moment when a period is frozen, and kept up with what changes for
 * the open ones ({@link dk.medspil.programme.Standings}). All that follows from the counts is plain Java without a
 * database: {@link dk.medspil.programme.ShareFigure} and its neighbours.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"questionnaire", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
