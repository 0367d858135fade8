package dk.medspil.method;

/** A method was entered, or reads otherwise than before. Told in the same transaction. */
public record MethodChanged(MethodId id) {}
