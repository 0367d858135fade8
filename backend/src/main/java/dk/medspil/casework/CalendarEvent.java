package dk.medspil.casework;

import java.time.Instant;

/**
 * What a calendar is told of: a meeting, or an activity that somebody signed up for.
 *
 * @param uid the same for all that is ever told of it
 * @param sequence higher each time it is told otherwise
 */
public record CalendarEvent(
        String uid, Instant startsAt, Instant endsAt, String title, String place, int sequence, boolean cancelled) {}
