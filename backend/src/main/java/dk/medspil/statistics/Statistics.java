package dk.medspil.statistics;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.Steps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of figures: volumes, ages, lead times and workload, as {@code docs/figures.md} defines them. */
@Service
public class Statistics {

    private final StatisticsQueries queries;
    private final Steps steps;
    private final Directory directory;
    private final Settings settings;
    private final Clock clock;

    Statistics(StatisticsQueries queries, Steps steps, Directory directory, Settings settings, Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The figures of the days {@code from} to {@code to}, both included, in Copenhagen's calendar. Open
     * cases and workload are those of this moment, whatever the period.
     *
     * @throws IllegalArgumentException if the period ends before it begins
     */
    @Transactional(readOnly = true)
    public StatisticsView figures(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it begins: " + from + " to " + to);
        }
        Instant now = clock.instant();
        Instant begin = from.atStartOfDay(Office.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Office.ZONE).toInstant();
        int hoursOpen = settings.integer(Setting.CLOSING_HOUR) - settings.integer(Setting.OPENING_HOUR);
        return new StatisticsView(
                from,
                to,
                now,
                hoursOpen * 60,
                queries.volume(begin, end),
                queries.open(now),
                queries.firstResponse(begin, end),
                queries.leadTime(begin, end),
                queries.waiting(begin, end),
                named(queries.workload()),
                steps.passages(begin, end));
    }

    private List<StatisticsView.Workload> named(List<StatisticsView.Workload> rows) {
        var ids = rows.stream()
                .map(StatisticsView.Workload::consultantId)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        Map<PersonId, PersonView> people = directory.people(ids);
        return rows.stream()
                .map(row -> {
                    var id = row.consultantId();
                    var person = id == null ? null : people.get(new PersonId(id));
                    return new StatisticsView.Workload(id, person == null ? null : person.name(), row.open());
                })
                .toList();
    }
}
