package dk.medspil.platform.web;

import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.calendar.ClosedDay;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.SettingView;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.settings.SettingsDesk;
import dk.medspil.platform.time.Office;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settings and the office's calendar, for the administrator. */
@RestController
@RequestMapping("/api/admin")
@Requires(right = Right.CHANGE, kind = RecordKind.SETTING)
class SettingsController {

    private final SettingsDesk desk;
    private final Settings settings;
    private final BusinessCalendar calendar;
    private final Clock clock;

    SettingsController(SettingsDesk desk, Settings settings, BusinessCalendar calendar, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A setting with its bounds; who set it is absent while the default holds. */
    record SettingRow(
            Setting key,
            Setting.Kind kind,
            String value,
            String standard,
            int least,
            int most,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt,
            @Nullable String reason) {

        static SettingRow of(SettingView view) {
            Setting setting = view.setting();
            return new SettingRow(
                    setting,
                    setting.kind(),
                    view.value(),
                    setting.standard(),
                    setting.least(),
                    setting.most(),
                    view.changedBy(),
                    view.changedAt(),
                    view.reason());
        }
    }

    record SettingChange(
            @NotNull @Size(max = 100) String value,
            @NotBlank @Size(max = 500) String reason) {}

    /** The office's year: opening and closing hour of the day in local time, and the days it is closed. */
    record CalendarYear(int year, int openingHour, int closingHour, List<ClosedDay> closedDays) {}

    @GetMapping("/settings")
    List<SettingRow> listSettings() {
        return desk.all().stream().map(SettingRow::of).toList();
    }

    @PutMapping("/settings/{key}")
    SettingRow changeSetting(@PathVariable String key, @Valid @RequestBody SettingChange change) {
        Setting setting = Arrays.stream(Setting.values())
                .filter(known -> known.name().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("setting-unknown"));
        UUID by = Caller.current().requirePersonId();
        return SettingRow.of(desk.change(setting, change.value(), change.reason(), by));
    }

    @GetMapping("/calendar")
    CalendarYear calendar(@RequestParam(required = false) @Nullable @Min(1990) @Max(2100) Integer year) {
        int shown =
                year == null ? LocalDate.ofInstant(clock.instant(), Office.ZONE).getYear() : year;
        return new CalendarYear(
                shown,
                settings.integer(Setting.OPENING_HOUR),
                settings.integer(Setting.CLOSING_HOUR),
                calendar.closedDays(shown));
    }
}
