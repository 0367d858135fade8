package dk.medspil.method;

/** A method of the catalogue, in one language. */
public record MethodView(MethodId id, String code, String title, String description, boolean active) {}
