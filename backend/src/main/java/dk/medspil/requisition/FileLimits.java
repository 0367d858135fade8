package dk.medspil.requisition;

import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** How large files may be, by the office's settings, in bytes; a megabyte is a million. */
@Component
class FileLimits {

    private static final long MEGABYTE = 1_000_000;

    private final Settings settings;

    FileLimits(Settings settings) {
        this.settings = settings;
    }

    long fileBytes() {
        return settings.integer(Setting.FILE_MAX_MB) * MEGABYTE;
    }

    long caseBytes() {
        return settings.integer(Setting.CASE_MAX_MB) * MEGABYTE;
    }
}
