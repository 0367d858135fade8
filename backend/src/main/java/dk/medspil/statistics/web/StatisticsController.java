package dk.medspil.statistics.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.statistics.Statistics;
import dk.medspil.statistics.StatisticsView;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a period. */
@RestController
@Requires(right = Right.SEE, kind = RecordKind.STATISTICS)
@RequestMapping("/api/statistics")
class StatisticsController {

    private static final int LONGEST_YEARS = 20;

    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping
    StatisticsView statistics(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.refused("period-ends-before-it-begins", "to");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw Refusal.refused("period-too-long", "to", Map.of("years", LONGEST_YEARS));
        }
        return statistics.figures(from, to);
    }
}
