package dk.medspil.requisition.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Cursor;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionFilter;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionPage;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Stage;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists requisitions: what a search finds, and what stands behind a figure. */
@RestController
class RequisitionListController {

    private final RequisitionRegister register;
    private final Directory directory;

    RequisitionListController(RequisitionRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @GetMapping("/api/requisitions")
    @Requires(right = Right.SEE, kind = RecordKind.REQUISITION)
    RequisitionRow.RequisitionList listRequisitions(
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            @RequestParam(required = false) @Nullable Set<Status> status,
            @RequestParam(required = false) @Nullable Set<Subject> subject,
            @RequestParam(required = false) @Nullable RequisitionKind kind,
            @RequestParam(required = false) @Nullable UUID areaId,
            @RequestParam(required = false) @Nullable UUID consultantId,
            @RequestParam(required = false) @Nullable UUID requesterId,
            @RequestParam(required = false) @Nullable Set<ClosureKind> closure,
            @RequestParam(required = false) @Nullable LocalDate receivedFrom,
            @RequestParam(required = false) @Nullable LocalDate receivedTo,
            @RequestParam(required = false) @Nullable LocalDate closedFrom,
            @RequestParam(required = false) @Nullable LocalDate closedTo,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable @Size(max = 20) String task,
            @RequestParam(required = false) @Nullable LocalDate taskFrom,
            @RequestParam(required = false) @Nullable LocalDate taskTo,
            @RequestParam(required = false) @Nullable Boolean answered,
            @RequestParam(required = false) @Nullable Boolean relevancePending,
            @RequestParam(required = false) @Nullable @Size(max = 20) Set<@Size(max = 40) String> tag,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        RequisitionFilter filter = new RequisitionFilter(
                text,
                orNone(status),
                orNone(subject),
                kind,
                areaId == null ? null : new AreaId(areaId),
                consultantId == null ? null : new PersonId(consultantId),
                requesterId == null ? null : new PersonId(requesterId),
                orNone(closure),
                receivedFrom,
                receivedTo,
                closedFrom,
                closedTo,
                stage,
                task,
                taskFrom,
                taskTo,
                answered,
                relevancePending,
                orNone(tag));
        RequisitionPage page = register.list(filter, place(after), size);
        RequisitionNumber next = page.next();
        return new RequisitionRow.RequisitionList(rows(page), next == null ? null : Cursor.of(next), page.total());
    }

    private static <T> Set<T> orNone(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }

    private static @Nullable RequisitionNumber place(@Nullable String after) {
        List<String> values = Cursor.read(after, 1);
        return values == null ? null : RequisitionNumber.read(values.get(0)).orElseThrow(Cursor::invalid);
    }

    private List<RequisitionRow> rows(RequisitionPage page) {
        List<RequisitionSummary> found = page.items();
        Map<PersonId, PersonView> people = directory.people(found.stream()
                .flatMap(facts -> Stream.of(facts.requester(), facts.consultant()))
                .filter(person -> person != null)
                .collect(Collectors.toSet()));
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(
                found.stream().map(RequisitionSummary::organisation).collect(Collectors.toSet()));
        Map<AreaId, AreaView> areas = directory.areasById();
        return found.stream()
                .map(facts -> row(facts, page.stage(facts), people, organisations, areas))
                .toList();
    }

    private static RequisitionRow row(
            RequisitionSummary facts,
            Stage stage,
            Map<PersonId, PersonView> people,
            Map<OrganisationId, OrganisationView> organisations,
            Map<AreaId, AreaView> areas) {
        AreaView area = areas.get(facts.area());
        PersonView requester = people.get(facts.requester());
        OrganisationView organisation = organisations.get(facts.organisation());
        PersonId consultantId = facts.consultant();
        PersonView consultant = consultantId == null ? null : people.get(consultantId);
        return new RequisitionRow(
                facts.id(),
                facts.number(),
                facts.title(),
                facts.subject(),
                facts.kind(),
                facts.status(),
                stage,
                facts.closure(),
                area == null ? "" : area.name(),
                requester == null ? "" : requester.name(),
                organisation == null ? "" : organisation.name(),
                consultant == null
                        ? null
                        : new RequisitionRow.CaseConsultant(
                                consultant.id().value(), consultant.name(), consultant.initials()),
                facts.priority(),
                facts.receivedAt(),
                facts.deadline(),
                facts.closedAt(),
                facts.lastActivityAt(),
                facts.confidential());
    }
}
