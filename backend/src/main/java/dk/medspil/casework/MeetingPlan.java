package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What somebody proposes.
 *
 * @param words what is said with it; may be empty
 * @param people whom it is for: who may follow the case, and colleagues who see it
 */
public record MeetingPlan(
        String title, String place, Instant startsAt, Instant endsAt, String words, List<PersonId> people) {

    public MeetingPlan {
        title = title.strip();
        place = place.strip();
        words = words.strip();
        people = people.stream().distinct().toList();
    }
}
