package dk.medspil.hours;

import dk.medspil.platform.access.Caller;
import dk.medspil.programme.ProgrammePlan.Deliverable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hours can be put on. */
@Lazy
@Service
@Transactional(readOnly = true)
public class HoursChoices {

    private final Workplace workplace;

    HoursChoices(Workplace workplace) {
        this.workplace = workplace;
    }

    /** All of it, in the caller's language. */
    public record Choices(List<AreaChoice> areas, List<PlanChoice> plans, List<DeliverableChoice> deliverables) {}

    /** @param number as the programme numbers it, «1.a» */
    public record AreaChoice(MainAreaCode mainArea, String number) {}

    /** A neighbourhood plan. */
    public record PlanChoice(UUID id, String name) {}

    /** @param mainAreas those in which one can work on it */
    public record DeliverableChoice(String code, String title, List<MainAreaCode> mainAreas) {}

    public Choices all() {
        return new Choices(
                Arrays.stream(MainAreaCode.values())
                        .map(area -> new AreaChoice(area, area.number()))
                        .toList(),
                workplace.plans().stream()
                        .map(area -> new PlanChoice(area.id().value(), area.name()))
                        .toList(),
                workplace.deliverables(Caller.current().locale()).stream()
                        .map(HoursChoices::choice)
                        .toList());
    }

    private static DeliverableChoice choice(Deliverable one) {
        return new DeliverableChoice(
                one.code(),
                one.title(),
                Arrays.stream(MainAreaCode.values())
                        .filter(area -> one.isOf(area.number()))
                        .toList());
    }
}
