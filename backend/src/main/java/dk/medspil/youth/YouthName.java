package dk.medspil.youth;

import org.jspecify.annotations.Nullable;

/** Who a youth is: for the right to main area 2 only, each look logged. */
public record YouthName(String name, @Nullable String key) {}
