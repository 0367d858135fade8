package dk.medspil.questionnaire;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Offered to the rooms above, so that a page can name what it is about: each kind of subject has one source. */
public interface SubjectSource {

    /** The kind that this source knows, see {@link SubjectRef#kind()}. */
    String kind();

    /** The lines of those subjects that exist; one query, whatever the number, and none for none. */
    Map<UUID, SubjectLine> lines(Collection<UUID> ids);
}
