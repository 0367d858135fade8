package dk.medspil.questionnaire;

import java.util.UUID;

/** What a follow-up is about, by reference only: a kind («requisition») and an id of that kind. */
public record SubjectRef(String kind, UUID id) {

    /** The kind of a requisition. */
    public static final String REQUISITION = "requisition";

    /** A requisition as subject. */
    public static SubjectRef requisition(UUID id) {
        return new SubjectRef(REQUISITION, id);
    }
}
