package dk.medspil.process;

import dk.medspil.directory.AbsenceView;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a step is whose it is, and how its deadline came about. */
public record WorkWhy(Holder holder, Due due) {

    /** How somebody came to have it. */
    public enum HolderReason {
        /** Anybody may take it. */
        NOBODY,
        /** Took it off the list, or was given it there. */
        TAKEN,
        /** Is the case's consultant: took the case himself. */
        TOOK_THE_CASE,
        /** Is the case's consultant: somebody gave it. */
        WAS_GIVEN_THE_CASE
    }

    /**
     * Whose it is.
     *
     * @param since since when; null while nobody has it
     * @param givenBy who gave the case
     * @param away the absence that the person is on today
     * @param note what whoever gave it wrote to the person
     */
    public record Holder(
            HolderReason reason,
            @Nullable PersonId person,
            @Nullable Instant since,
            @Nullable PersonId givenBy,
            @Nullable AbsenceView away,
            @Nullable Note note) {}

    /** What somebody wrote when he handed it over. */
    public record Note(String text, @Nullable PersonId by, Instant at) {}

    /** Where a deadline comes from. */
    public enum DueReason {
        /** Nothing is due. */
        NONE,
        /** The first answer, counted from receipt. */
        FIRST_RESPONSE,
        /** The answer to a reply, counted from it. */
        AFTER_REPLY,
        /** To find a consultant, counted from when the case was taken on. */
        ASSIGNMENT,
        /** What the requester was told when the case was taken on. */
        EXPECTED_START,
        /** The rule's, counted from when the case was taken on. */
        RULE,
        /** Set at screening. */
        SCREENING,
        /** Set with the plan. */
        PLAN,
        /** Moved. */
        MOVED
    }

    /**
     * When it is due.
     *
     * @param counted how it was counted in working days; null when somebody named the day, or the setting has changed
     * @param by who set it
     * @param at when it was set
     * @param before what it was before it was moved
     */
    public record Due(
            DueReason reason,
            @Nullable Instant at,
            @Nullable PersonId by,
            @Nullable Instant before,
            @Nullable Deadline counted) {

        static Due of(DueReason reason) {
            return new Due(reason, null, null, null, null);
        }

        static Due counted(DueReason reason, @Nullable Deadline counted) {
            return new Due(reason, null, null, null, counted);
        }
    }
}
