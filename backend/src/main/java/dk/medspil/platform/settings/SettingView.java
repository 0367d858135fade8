package dk.medspil.platform.settings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A setting as it stands, and who set it so; the last three are absent while the default holds. */
public record SettingView(
        Setting setting,
        String value,
        @Nullable UUID changedBy,
        @Nullable Instant changedAt,
        @Nullable String reason) {}
