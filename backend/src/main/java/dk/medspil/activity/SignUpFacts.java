package dk.medspil.activity;

import java.time.Instant;
import java.util.UUID;

/** What a letter to somebody who signed up says. */
public record SignUpFacts(
        UUID id,
        UUID person,
        String language,
        SignUpState state,
        int generation,
        int sequence,
        String title,
        Instant begins,
        Instant ends,
        String place,
        boolean calledOff) {}
