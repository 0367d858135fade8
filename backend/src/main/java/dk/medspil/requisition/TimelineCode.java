package dk.medspil.requisition;

import java.util.Locale;

/** What a line of the timeline says; the screen words it under {@code timeline.<code>}. */
public enum TimelineCode {
    RECEIVED,
    CALL_ENTERED,
    ACCEPTED,
    ACCEPTED_WAITING,
    QUESTION_ASKED,
    REPLIED,
    REFERRED,
    DECLINED,
    ANSWERED,
    CAPACITY_FOUND,
    ASSIGNED,
    REASSIGNED,
    PLANNED,
    DEADLINE_MOVED,
    FACTS_CHANGED,
    ADVICE_FINISHED,
    CONCLUDED,
    REOPENED,
    WITHDRAWN,
    LAPSED,
    RELEVANCE_DECIDED,
    MESSAGE,
    NOTE,
    HANDED_OVER,
    FILE_ADDED,
    FILE_RENEWED,
    FILES_LEFT_OUT,
    HOURS_LOGGED,
    COLLEAGUE_ADDED,
    COLLEAGUE_REMOVED,
    METHOD_HANDED_OVER,
    MADE_CONFIDENTIAL,
    CONFIDENTIALITY_LIFTED,
    MEETING_PROPOSED,
    MEETING_MOVED,
    MEETING_CANCELLED,
    MEETING_ANSWERED,
    MERGED,
    MERGED_IN,
    RELATED,
    RELATION_ENDED;

    /** As in the database and in JSON: «question-asked». */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
