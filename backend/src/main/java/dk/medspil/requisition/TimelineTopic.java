package dk.medspil.requisition;

/** What somebody may want to see of a timeline alone. A line may belong to several topics. */
public enum TimelineTopic {
    /** What the two sides wrote to each other, the request itself first. */
    MESSAGES("entry.kind in ('MESSAGE_IN', 'MESSAGE_OUT') or entry.code in ('received', 'call-entered')"),
    NOTES("entry.kind = 'NOTE'"),
    DECISIONS("entry.kind = 'DECISION'"),
    TASKS("entry.kind = 'TASK'"),
    FILES("entry.kind = 'FILE' or exists (select 1 from timeline_file file where file.entry_id = entry.id)"),
    HOURS("entry.kind = 'HOURS'"),
    /** Mails, and the messages that they carried out. */
    MAILS("entry.kind = 'MESSAGE_OUT'"),
    CHANGES("entry.kind = 'CHANGE' and entry.code not in ('received', 'call-entered')");

    private final String condition;

    TimelineTopic(String condition) {
        this.condition = condition;
    }

    /** Whether a row {@code entry} of {@code timeline_entry} belongs to it. */
    String condition() {
        return "(" + condition + ")";
    }
}
