package dk.medspil.programme;

/** From lowest to highest, both shares of one (0.7 is 70 %). */
public record Range(double low, double high) {

    /** The part of this range inside the other. */
    Range cutTo(Range bounds) {
        return new Range(Math.max(low, bounds.low), Math.min(high, bounds.high));
    }
}
