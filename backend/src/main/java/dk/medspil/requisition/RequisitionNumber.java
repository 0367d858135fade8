package dk.medspil.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that people say on the telephone: year of receipt in Copenhagen and a serial within that year, written
 * «2010-0042». A number names a requisition; it doesn't count them (a number taken by a failed attempt stays unused).
 */
public record RequisitionNumber(int year, int serial) implements Comparable<RequisitionNumber> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{4,9})");

    public RequisitionNumber {
        if (year < 1000 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("not a requisition number: " + year + ", " + serial);
        }
    }

    /** Reads «2010-0042». @throws IllegalArgumentException if the text isn't a number of ours */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RequisitionNumber of(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("not a requisition number"));
    }

    /** Reads «2010-0042»; empty if the text isn't a number of ours. */
    public static Optional<RequisitionNumber> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int serial = Integer.parseInt(matcher.group(2));
        return year < 1000 || serial < 1 ? Optional.empty() : Optional.of(new RequisitionNumber(year, serial));
    }

    @Override
    public int compareTo(RequisitionNumber other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(serial, other.serial);
    }

    @Override
    @JsonValue
    public String toString() {
        return "%04d-%04d".formatted(year, serial);
    }
}
