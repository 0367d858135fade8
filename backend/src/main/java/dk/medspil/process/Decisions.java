package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the decision tables propose, each with its reason. Nothing is decided here: a person confirms. The facts that a
 * table is asked with are of the case, the directory and the work list; no person is named to it.
 */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DecisionTables tables;
    private final Workload workload;
    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Clock clock;

    Decisions(
            DecisionTables tables,
            Workload workload,
            RequisitionDesk desk,
            CaseSight sight,
            Directory directory,
            BusinessCalendar calendar,
            Clock clock) {
        this.tables = tables;
        this.workload = workload;
        this.desk = desk;
        this.sight = sight;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All that the form «screening» begins with. @throws Refusal 404 for a number that nobody has */
    public ScreeningProposal screening(RequisitionNumber number) {
        return screening(number, null, null);
    }

    /**
     * All that the form «screening» begins with, and begins anew with when the screener finds the case to be of another
     * kind or about something else.
     *
     * @param kind what it is; a requisition when left out
     * @param subject what it is about; what the requester said when left out
     * @throws Refusal 404 for a number that nobody has
     */
    public ScreeningProposal screening(
            RequisitionNumber number, @Nullable RequisitionKind kind, @Nullable Subject subject) {
        RequisitionSummary requisition = desk.find(number).orElseThrow(Refusal::notFound);
        sight.requireSeen(requisition);
        Subject about = subject == null ? requisition.subject() : subject;
        RouteProposal route = route(requisition, about, requisition.area());
        OrganisationKind requester = directory
                .organisation(requisition.organisation())
                .map(OrganisationView::kind)
                .orElse(OrganisationKind.OTHER);
        Instant deadline = calendar.plusWorkingDays(clock.instant(), route.deadlineWorkingDays());
        return new ScreeningProposal(
                route,
                deadline,
                consultants(requisition),
                criteria(kind == null ? RequisitionKind.REQUISITION : kind, about, requester),
                directory.person(requisition.requester()).orElse(null));
    }

    /** Priority and deadline. */
    public RouteProposal route(RequisitionSummary requisition, Subject subject, AreaId area) {
        int load = workload.percentOfAreaThree();
        Integer desired = desiredWithin(requisition);
        Map<String, Object> facts = new HashMap<>();
        facts.put("subject", subject.name());
        facts.put("desiredWithinWorkingDays", desired);
        facts.put("loadPercent", load);
        facts.put("inNeighbourhoodPlan", isNeighbourhoodPlan(area));
        Map<String, Object> found = tables.one("choose-route", facts);
        Map<String, String> params = new HashMap<>();
        params.put("load", String.valueOf(load));
        if (desired != null) {
            params.put("days", String.valueOf(desired));
        }
        return new RouteProposal(
                Priority.valueOf(DecisionTables.text(found, "priority")),
                DecisionTables.number(found, "deadlineWorkingDays"),
                DecisionTables.text(found, "reasonCode"),
                Map.copyOf(params));
    }

    private @Nullable Integer desiredWithin(RequisitionSummary requisition) {
        LocalDate desired = requisition.desiredBy();
        if (desired == null) {
            return null;
        }
        Instant evening =
                desired.plusDays(1).atStartOfDay(Office.ZONE).toInstant().minusSeconds(1);
        return (int) Math.max(0, calendar.workingDaysBetween(clock.instant(), evening));
    }

    /** An area of the directory is a neighbourhood plan unless it is the whole city. */
    private boolean isNeighbourhoodPlan(AreaId area) {
        return directory
                .area(area)
                .map(AreaView::code)
                .filter(code -> !code.equals("CITY"))
                .isPresent();
    }

    /** For which of S13 to S15 such a requisition is relevant, one answer for each. */
    public List<CriterionProposal> criteria(RequisitionKind kind, Subject subject, OrganisationKind requester) {
        Map<String, Object> facts =
                Map.of("requisitionKind", kind.name(), "subject", subject.name(), "kindOfRequester", requester.name());
        return tables.all("choose-criteria", facts).stream()
                .map(row -> new CriterionProposal(
                        DecisionTables.text(row, "criterion"),
                        Boolean.TRUE.equals(row.get("relevant")),
                        DecisionTables.text(row, "reasonCode")))
                .sorted(Comparator.comparing(CriterionProposal::criterion))
                .toList();
    }

    private List<ConsultantProposal> consultants(RequisitionSummary requisition) {
        Map<UUID, Integer> open = workload.openCases();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        return directory.withRole(Role.CONSULTANT).stream()
                .filter(PersonView::active)
                .map(person -> consultant(
                        person, requisition, open.getOrDefault(person.id().value(), 0), today))
                .sorted(Comparator.comparing(ConsultantProposal::points)
                        .reversed()
                        .thenComparing(ConsultantProposal::openCases)
                        .thenComparing(proposal -> proposal.consultant().toString()))
                .toList();
    }

    private ConsultantProposal consultant(
            PersonView person, RequisitionSummary requisition, int openCases, LocalDate today) {
        boolean absent = directory.absent(person.id(), today);
        BigDecimal fte = directory.fte(person.id());
        Map<String, Object> facts = Map.of(
                "absent", absent,
                "ftePercent", fte.multiply(HUNDRED).intValue(),
                "competent",
                        directory
                                .competences(person.id())
                                .contains(requisition.subject().name()),
                "knowsArea", directory.areasKnown(person.id()).contains(requisition.area()),
                "casesPerFullTime", fte.signum() > 0 ? openCases / fte.doubleValue() : 0.0);
        List<Map<String, Object>> reasons = tables.all("score-consultant", facts);
        return new ConsultantProposal(
                person.id(),
                reasons.stream()
                        .mapToInt(row -> DecisionTables.number(row, "points"))
                        .sum(),
                openCases,
                absent,
                reasons.stream()
                        .map(row -> DecisionTables.text(row, "reasonCode"))
                        .toList());
    }
}
