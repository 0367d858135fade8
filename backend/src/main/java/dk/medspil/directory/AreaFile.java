package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/** All that an administrator sees of an area; the version goes back with a change. */
public record AreaFile(
        AreaId id, String code, String name, @Nullable String district, int position, boolean active, int version) {}
