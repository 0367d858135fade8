package dk.medspil.requisition;

/** Where a requisition stands in the office. */
public enum Status {
    RECEIVED(Stage.RECEIVED),
    AWAITING_REPLY(Stage.RECEIVED),
    AWAITING_CAPACITY(Stage.SCREENED),
    ACCEPTED(Stage.SCREENED),
    ASSIGNED(Stage.ASSIGNED),
    IN_PROGRESS(Stage.ASSIGNED),
    CONCLUDING(Stage.ADVISED),
    CLOSED(Stage.CLOSED);

    private final Stage stage;

    Status(Stage stage) {
        this.stage = stage;
    }

    /** The last stage that one of this status has reached. */
    public Stage stage() {
        return stage;
    }
}
