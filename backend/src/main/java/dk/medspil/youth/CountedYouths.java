package dk.medspil.youth;

import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.programme.CountSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which youths are counted for S6, S7, S8, S9 and S11: pseudonyms, by the definitions of {@code docs/figures.md}. */
@Lazy
@Component
@Transactional(readOnly = true)
class CountedYouths implements CountSource {

    private static final String RETENTION = "S9";

    private static final List<StepKind> STARTED =
            List.of(StepKind.EDUCATION, StepKind.PART_TIME_JOB, StepKind.ORDINARY_JOB);

    private final YouthRows rows;
    private final Settings settings;

    CountedYouths(YouthRows rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public boolean counts(String criterion) {
        return !kinds(criterion).isEmpty();
    }

    @Override
    public String basis(String criterion) {
        return kinds(criterion).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public List<CountedUnit> units(
            String criterion, String basis, LocalDate from, LocalDate to, LocalDate judged, Instant at) {
        List<StepKind> kinds =
                Arrays.stream(basis.split(",")).map(StepKind::valueOf).toList();
        return rows.firstSteps(kinds, from, to, at).stream()
                .map(step -> new CountedUnit(step.youth(), stand(criterion, step, judged), step.day()))
                .toList();
    }

    private static CountStand stand(String criterion, YouthRows.Step step, LocalDate judged) {
        if (!criterion.equals(RETENTION)) {
            return CountStand.COUNTED;
        }
        return switch (Retention.of(step.day(), step.endedOn(), step.seenOn(), judged)) {
            case KEPT -> CountStand.KEPT;
            case LEFT -> CountStand.LEFT;
            case UNKNOWN -> CountStand.UNKNOWN;
            case NOT_YET -> CountStand.NOT_YET;
        };
    }

    private List<StepKind> kinds(String criterion) {
        return switch (criterion) {
            case "S6" -> STARTED;
            case "S7", RETENTION -> List.of(StepKind.INTERNSHIP);
            case "S8" -> allStarts();
            case "S11" -> List.of(StepKind.CLARIFIED);
            default -> List.of();
        };
    }

    /** Whether internships are among the 160 of the whole project, the source doesn't say: a setting. */
    private List<StepKind> allStarts() {
        List<StepKind> kinds = new ArrayList<>(STARTED);
        if (settings.flag(Setting.PROJECT_TOTAL_WITH_INTERNSHIPS)) {
            kinds.add(StepKind.INTERNSHIP);
        }
        return kinds;
    }
}
