package dk.medspil.hours.web;

import dk.medspil.hours.HoursMonth;
import dk.medspil.hours.HoursMonths;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The months of the time ledger. */
@Lazy
@RestController
@RequestMapping("/api/hours/months")
class HoursMonthController {

    /** «2010-02» */
    private static final String MONTH = "(19|2\\d)\\d{2}-(0[1-9]|1[0-2])";

    private final HoursMonths months;

    HoursMonthController(HoursMonths months) {
        this.months = months;
    }

    record MonthForm(@NotNull @Pattern(regexp = MONTH) String month) {}

    record MonthReopening(
            @NotNull @Pattern(regexp = MONTH) String month,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.HOURS)
    List<HoursMonth> hoursMonths(@RequestParam @Min(1900) @Max(2999) int year) {
        return months.of(year);
    }

    @PostMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.DECIDE, kind = RecordKind.HOURS)
    void closeMonth(@Valid @RequestBody MonthForm body) {
        months.close(YearMonth.parse(body.month()));
    }

    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.DECIDE, kind = RecordKind.HOURS)
    void reopenMonth(@Valid @RequestBody MonthReopening body) {
        months.reopen(YearMonth.parse(body.month()), body.reason());
    }
}
