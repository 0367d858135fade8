package dk.medspil.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Offered to the rooms above: who is counted for the criteria that no questionnaire asks about. */
public interface CountSource {

    /** Whether it says who is counted for that criterion. */
    boolean counts(String criterion);

    /** What is counted for it, as it is set today: kept with a frozen count, so that it is counted anew by the same. */
    String basis(String criterion);

    /**
     * Who is counted in these days, both included, in the order of their ids: what was known at that moment, as it is
     * judged on that day. Ids are pseudonyms, and stay when names are forgotten.
     *
     * @param basis what is counted, as {@link #basis} told it
     */
    List<CountedUnit> units(String criterion, String basis, LocalDate from, LocalDate to, LocalDate judged, Instant at);

    /** @param day of what it is counted for */
    record CountedUnit(UUID unit, CountStand stand, LocalDate day) {}

    /** What somebody is counted as. */
    enum CountStand {
        /** Of a count: one more. */
        COUNTED,
        /** Of a share of starters: still there after three months. */
        KEPT,
        LEFT,
        /** Three months have passed, and nobody has written down whether the starter stayed. */
        UNKNOWN,
        /** Three months have not passed. */
        NOT_YET
    }
}
