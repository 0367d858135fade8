package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/** All that an administrator sees of a unit; the version goes back with a change. */
public record UnitFile(UnitId id, String name, @Nullable UnitId parent, boolean active, int version) {}
