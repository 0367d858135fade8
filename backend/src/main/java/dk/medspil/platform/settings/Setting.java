package dk.medspil.platform.settings;

/** What can be set, with its default and, for numbers, its bounds. */
public enum Setting {
    /** Working days from receipt to the first response. */
    FIRST_RESPONSE_WORKING_DAYS(2, 1, 30),
    /** Working days from a question to the requester to its reminder. */
    QUESTION_REMINDER_WORKING_DAYS(5, 1, 60),
    /** Working days from a question to the requester to the lapse of the case. */
    QUESTION_LAPSE_WORKING_DAYS(10, 2, 120),
    /** Working days without anything happening after which the consultant is nudged. */
    NUDGE_WORKING_DAYS(10, 1, 120),
    /** Calendar days after closure in which a case can be reopened. */
    REOPEN_DAYS(30, 1, 365),
    /** Working days from closure to the invitation of the follow-up. */
    INVITE_WORKING_DAYS(10, 1, 120),
    /** Calendar days from one questionnaire to a person's next, other one; 0 for none. */
    QUESTIONNAIRE_PAUSE_DAYS(14, 0, 365),
    /** Most invitations sent on one day; 0 for as many as there are. */
    INVITATIONS_A_DAY(0, 0, 10000),
    /** Calendar days between a follow-up's reminders. */
    REMINDER_DAYS(7, 1, 60),
    /** Calendar days from the invitation until it expires. */
    EXPIRY_DAYS(42, 7, 365),
    /** Whether a second wave is sent. */
    SECOND_WAVE(false),
    /** Months from closure to the second wave. */
    SECOND_WAVE_MONTHS(6, 1, 36),
    /** Calendar days that a draft is kept. */
    DRAFT_DAYS(14, 1, 90),
    /** Months after closure that a case's link works. */
    LINK_MONTHS(12, 1, 60),
    /** Largest file, in megabytes of 1,048,576 bytes. */
    FILE_MAX_MB(25, 1, 200),
    /** All files of a case together, in megabytes of 1,048,576 bytes. */
    CASE_MAX_MB(100, 1, 2000),
    /** Hours of one full-time equivalent in a year. */
    HOURS_PER_FTE_YEAR(1924, 1000, 2500),
    /** Whether internships are among the youths of the whole project (S8); the programme doesn't say. */
    PROJECT_TOTAL_WITH_INTERNSHIPS(true),
    /** Hour of the day, local time, at which business hours begin. */
    OPENING_HOUR(9, 4, 12),
    /** Hour of the day, local time, at which business hours end. */
    CLOSING_HOUR(16, 12, 23),
    /** Whether the office is closed on Christmas Eve. */
    CLOSED_24_DEC(true),
    /** Whether the office is closed on New Year's Eve. */
    CLOSED_31_DEC(true),
    /** Whether the office is closed on Constitution Day. */
    CLOSED_5_JUN(true);

    /** How a setting's value is written. */
    public enum Kind {
        INTEGER,
        FLAG
    }

    private final Kind kind;
    private final String standard;
    private final int least;
    private final int most;

    Setting(int standard, int least, int most) {
        this.kind = Kind.INTEGER;
        this.standard = String.valueOf(standard);
        this.least = least;
        this.most = most;
    }

    Setting(boolean standard) {
        this.kind = Kind.FLAG;
        this.standard = String.valueOf(standard);
        this.least = 0;
        this.most = 0;
    }

    public Kind kind() {
        return kind;
    }

    /** The value as long as nobody has set another. */
    public String standard() {
        return standard;
    }

    /** The smallest number allowed; 0 for a flag. */
    public int least() {
        return least;
    }

    /** The largest number allowed; 0 for a flag. */
    public int most() {
        return most;
    }
}
