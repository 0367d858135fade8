/**
 * The activity room: courses, workshops, seminars, events and meetings with those who took part, and the log of actors
 * that the unit was in contact with.
 *
 * <p>What an activity counts for follows from what it is ({@link dk.medspil.activity.CountsFor}). When it is held, those
 * who came enter the cohorts of its success criteria, and the questionnaire is wanted for them; the process hears that
 * and sends it. People and organisations are the directory's.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"hours", "programme", "questionnaire", "directory", "files", "audit", "platform"})
@NullMarked
package dk.medspil.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
