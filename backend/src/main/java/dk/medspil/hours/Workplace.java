package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.ProgrammePlan;
import dk.medspil.programme.ProgrammePlan.Deliverable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What time can be spent on, and whether what somebody names is among it. */
@Lazy
@Component
class Workplace {

    private final Directory directory;
    private final ProgrammePlan programme;
    private final CaseHours cases;
    private final Clock clock;

    Workplace(Directory directory, ProgrammePlan programme, CaseHours cases, Clock clock) {
        this.directory = directory;
        this.programme = programme;
        this.cases = cases;
        this.clock = clock;
    }

    List<AreaView> plans() {
        return directory.areas().stream().filter(AreaView::neighbourhoodPlan).toList();
    }

    /** Those of today's programme: next year's copy may lie there already. */
    List<Deliverable> deliverables(Locale language) {
        return programme.deliverables(LocalDate.ofInstant(clock.instant(), Office.ZONE), language);
    }

    /** @throws Refusal 422 if there is no such case, plan or deliverable, or they don't go together */
    SpentOn read(HoursForm.Work work) {
        String number = work.number();
        if (number == null) {
            return new SpentOn(work.mainArea(), null, plan(work.plan()), deliverable(work));
        }
        if (work.mainArea() != MainAreaCode.REQUISITIONS || work.plan() != null || work.deliverable() != null) {
            throw Refusal.refused("hours-of-a-case", "number");
        }
        UUID found = cases.find(number.strip()).orElseThrow(() -> Refusal.refused("hours-case-unknown", "number"));
        return SpentOn.requisition(found, null);
    }

    private @Nullable AreaId plan(@Nullable AreaId plan) {
        if (plan == null) {
            return null;
        }
        return directory
                .area(plan)
                .filter(AreaView::neighbourhoodPlan)
                .map(AreaView::id)
                .orElseThrow(() -> Refusal.refused("hours-plan-unknown", "planId"));
    }

    private @Nullable String deliverable(HoursForm.Work work) {
        String wanted = work.deliverable();
        if (wanted == null) {
            return null;
        }
        return deliverables(Languages.DANISH).stream()
                .filter(one ->
                        one.code().equals(wanted) && one.isOf(work.mainArea().number()))
                .map(Deliverable::code)
                .findFirst()
                .orElseThrow(() -> Refusal.refused("hours-deliverable-elsewhere", "deliverable"));
    }
}
