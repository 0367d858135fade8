package dk.medspil.activity;

import java.util.List;
import java.util.Set;

/** What comes in from a file. */
public enum ImportKind {
    /** Lines of the contact log. */
    CONTACTS(
            List.of(ImportColumn.DAY, ImportColumn.HOW),
            Set.of(
                    ImportColumn.ORGANISATION,
                    ImportColumn.TYPE,
                    ImportColumn.NAME,
                    ImportColumn.EMAIL,
                    ImportColumn.PHONE,
                    ImportColumn.PLAN,
                    ImportColumn.NOTE)),
    /** Those who sign up for one activity. */
    PARTICIPANTS(
            List.of(ImportColumn.NAME, ImportColumn.EMAIL),
            Set.of(ImportColumn.ORGANISATION, ImportColumn.TYPE, ImportColumn.PHONE, ImportColumn.CLUB)),
    /** The overview of actors. */
    ACTORS(
            List.of(ImportColumn.NAME),
            Set.of(
                    ImportColumn.DISTRICT,
                    ImportColumn.TYPE,
                    ImportColumn.ABOUT,
                    ImportColumn.CONTACT,
                    ImportColumn.EMAIL,
                    ImportColumn.PHONE)),
    /** Results of earlier years. */
    RESULTS(
            List.of(ImportColumn.CRITERION, ImportColumn.YEAR, ImportColumn.K, ImportColumn.N),
            Set.of(ImportColumn.SOURCE));

    private final List<ImportColumn> needed;
    private final Set<ImportColumn> welcome;

    ImportKind(List<ImportColumn> needed, Set<ImportColumn> welcome) {
        this.needed = needed;
        this.welcome = welcome;
    }

    /** Without these nothing can be read. */
    List<ImportColumn> needed() {
        return needed;
    }

    boolean takes(ImportColumn column) {
        return needed.contains(column) || welcome.contains(column);
    }
}
