package dk.medspil.process;

import java.time.Instant;

/** An element that a case has passed, and when it left it last. */
public record PassedStep(String elementId, Instant at) {}
