package dk.medspil.requisition;

import dk.medspil.platform.time.Office;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives out numbers: one series a year, the year being Copenhagen's at the moment of receipt. A series is a sequence of
 * the database: two that submit at once never wait for each other, and no number is given twice. The price is a gap
 * where an attempt failed after it had its number.
 */
@Component
class NumberSeries {

    private final JdbcTemplate jdbc;

    NumberSeries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    RequisitionNumber next(Instant receivedAt) {
        int year = receivedAt.atZone(Office.ZONE).getYear();
        Integer serial = jdbc.queryForObject("select nextval('requisition_number_" + year + "')", Integer.class);
        if (serial == null) {
            throw new IllegalStateException("the series of " + year + " gave no number");
        }
        return new RequisitionNumber(year, serial);
    }
}
