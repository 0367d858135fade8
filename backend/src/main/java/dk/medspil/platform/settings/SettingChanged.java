package dk.medspil.platform.settings;

import java.time.Instant;
import java.util.UUID;

/** A setting was given another value. Told in the same transaction. */
public record SettingChanged(Setting setting, String before, String after, String reason, UUID by, Instant at) {}
