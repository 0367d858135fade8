package dk.medspil.activity;

/**
 * What a personal link shows.
 *
 * @param mayCancel whether the place can still be given back
 */
public record MySignUp(OpenActivity activity, String name, SignUpState state, boolean mayCancel) {}
