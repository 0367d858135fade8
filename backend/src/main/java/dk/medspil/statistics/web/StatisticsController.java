package dk.medspil.statistics.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.statistics.Statistics;
import dk.medspil.statistics.StatisticsView;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Requires(right = Right.SEE, kind = RecordKind.STATISTICS)
@RequestMapping("/api/statistics")
class StatisticsController {

    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping
    StatisticsView statistics(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.refused("period-ends-before-it-begins", "to");
        }
        return statistics.figures(from, to);
    }
}
