package dk.medspil.programme.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.programme.Audience;
import dk.medspil.programme.Criteria;
import dk.medspil.programme.CriteriaPage;
import dk.medspil.programme.CriterionPage;
import dk.medspil.programme.DropReason;
import dk.medspil.programme.PeriodView;
import dk.medspil.programme.Step;
import dk.medspil.programme.TrendPoint;
import dk.medspil.programme.UnitPage;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The success criteria. Managers see groups and persons, all others published groups. */
@RestController
@RequestMapping("/api")
class CriteriaController {

    private final Criteria criteria;
    private final Directory directory;

    CriteriaController(Criteria criteria, Directory directory) {
        this.criteria = criteria;
        this.directory = directory;
    }

    @GetMapping("/criteria")
    @Requires(right = Right.SEE, kind = RecordKind.CRITERION)
    CriteriaPage listCriteria(@RequestParam(required = false) @Size(max = 20) @Nullable String period) {
        return criteria.cards(period, audience(), Caller.current().locale());
    }

    @GetMapping("/criteria/{code}")
    @Requires(right = Right.SEE, kind = RecordKind.CRITERION)
    CriterionResponse criterion(
            @PathVariable String code, @RequestParam(required = false) @Size(max = 20) @Nullable String period) {
        CriterionPage page =
                criteria.page(code, period, audience(), Caller.current().locale());
        Map<String, String> areas = directory.areas().stream()
                .collect(Collectors.toMap(area -> area.id().value().toString(), area -> area.name()));
        return CriterionResponse.of(page, areas);
    }

    @GetMapping("/criteria/{code}/trend")
    @Requires(right = Right.SEE, kind = RecordKind.CRITERION)
    List<TrendPoint> criterionTrend(
            @PathVariable String code, @RequestParam(required = false) @Size(max = 20) @Nullable String period) {
        return criteria.trend(code, period, audience());
    }

    /** Each look is logged with its purpose. */
    @GetMapping("/criteria/{code}/units")
    @Requires(right = Right.SEE, kind = RecordKind.ANSWER_BY_NAME)
    UnitPage criterionUnits(
            @PathVariable String code,
            @RequestParam(required = false) @Size(max = 20) @Nullable String period,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable DropReason reason,
            @RequestParam @Size(max = 500) String purpose,
            @RequestParam(required = false) @Nullable UUID after) {
        return criteria.units(
                code, period, step, reason, new PersonId(Caller.current().requirePersonId()), purpose, after);
    }

    @PostMapping("/periods/{code}/freeze")
    @Requires(right = Right.DECIDE, kind = RecordKind.CRITERION)
    PeriodView freezePeriod(@PathVariable String code) {
        return criteria.freeze(code, new PersonId(Caller.current().requirePersonId()));
    }

    /** Recomputes a frozen period: the same hashes, or which records have changed since. */
    @GetMapping("/periods/{code}/freeze")
    @Requires(right = Right.DECIDE, kind = RecordKind.CRITERION)
    List<FreezeCheckResponse> checkFrozenPeriod(@PathVariable String code) {
        return criteria.check(code).stream().map(FreezeCheckResponse::of).toList();
    }

    private static Audience audience() {
        return Access.may(Right.SEE, RecordKind.ANSWER_BY_NAME) ? Audience.MANAGERS : Audience.ALL_OTHERS;
    }
}
