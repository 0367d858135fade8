package dk.medspil.platform.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page has to know first. Asking for it gives the browser its token against forgery. */
@RestController
class OfficeController {

    private static final String UNIT = "TaskForce Integration";

    private final Settings settings;
    private final Clock clock;
    private final boolean demo;

    OfficeController(Settings settings, Clock clock, Environment environment) {
        this.settings = settings;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * @param now the office's time, which the demo moves
     * @param language the caller's, {@code da} or {@code en}
     */
    record Office(
            Instant now,
            boolean demo,
            String language,
            int firstResponseWorkingDays,
            int fileMaxMb,
            int caseMaxMb,
            String unit) {}

    @GetMapping("/api/office")
    @Anyone
    Office office(@Parameter(hidden = true) CsrfToken forgeryToken) {
        forgeryToken.getToken();
        return new Office(
                clock.instant(),
                demo,
                Caller.current().locale().getLanguage(),
                settings.integer(Setting.FIRST_RESPONSE_WORKING_DAYS),
                settings.integer(Setting.FILE_MAX_MB),
                settings.integer(Setting.CASE_MAX_MB),
                UNIT);
    }
}
