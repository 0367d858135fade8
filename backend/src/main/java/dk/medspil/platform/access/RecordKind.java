package dk.medspil.platform.access;

/** The kinds of records that the table of rights speaks of. */
public enum RecordKind {
    REQUISITION,
    CONFIDENTIAL_REQUISITION,
    /** Open tasks and the work list. */
    WORK,
    CRITERION,
    /** What the programme sets out to do, and how far it is. */
    PROGRAMME,
    /** Who answered what in a questionnaire. */
    ANSWER_BY_NAME,
    /** What is asked: questionnaires, their drafts and versions. */
    QUESTIONNAIRE,
    /** Who is asked, when, by which address, and how it ended. */
    FOLLOW_UP,
    STATISTICS,
    /** What the people of the office spent their time on. */
    HOURS,
    METHOD,
    /** Youths' pathways, without names. */
    YOUTH,
    /** Who a youth is. */
    YOUTH_NAME,
    /** Courses, workshops, seminars, events, meetings, and the contact log. */
    ACTIVITY,
    /** Organisations, areas and the people one may work with. */
    DIRECTORY,
    /** Process and decision models. */
    MODEL,
    INCIDENT,
    OUTBOX,
    /** Mail that came in and waits for somebody to say where it belongs. */
    INBOX,
    /** Accounts, roles and absence. */
    PERSON,
    SETTING,
    /** What the office writes again and again: reply templates, checklists, tags. */
    TEMPLATE,
    AUDIT
}
