package dk.medspil.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the overview of actors was seen after in one district, within some days.
 *
 * @param actors that stood there at the end of the last of the days
 * @param checked those among them that somebody has found right within the days
 * @param lastDay on which one was; absent while none was
 */
public record DistrictState(
        String district, int actors, int checked, @Nullable LocalDate lastDay) {

    public boolean upToDate() {
        return checked == actors;
    }
}
