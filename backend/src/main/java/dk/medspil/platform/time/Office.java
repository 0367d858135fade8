package dk.medspil.platform.time;

import java.time.ZoneId;

/** Where the office is. Moments are stored as instants and shown, and counted in days, in its time zone. */
public final class Office {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private Office() {}
}
