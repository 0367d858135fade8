package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/** A unit of the municipality, under another or at the top. */
public record UnitView(UnitId id, String name, @Nullable UnitId parent) {}
