package dk.medspil.demo;

import dk.medspil.casework.CaseDesk;
import dk.medspil.casework.CaseDesks;
import dk.medspil.casework.CaseRelations;
import dk.medspil.casework.ChecklistTemplates;
import dk.medspil.casework.MeetingDesk;
import dk.medspil.casework.MeetingPlan;
import dk.medspil.casework.RelationKind;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.RequisitionFilter;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;

/** What stands beside the newest case that is worked on when the demo opens. */
@Lazy
@DemoComponent
class DemoBeside {

    private final RequisitionRegister register;
    private final CaseDesks desks;
    private final ChecklistTemplates checklists;
    private final CaseRelations relations;
    private final Correspondence correspondence;
    private final Directory directory;
    private final MeetingDesk meetings;
    private final DemoOffice office;
    private final ActingAs acting;
    private final BusinessCalendar calendar;
    private final Clock clock;

    DemoBeside(
            RequisitionRegister register,
            CaseDesks desks,
            ChecklistTemplates checklists,
            CaseRelations relations,
            Correspondence correspondence,
            Directory directory,
            MeetingDesk meetings,
            DemoOffice office,
            ActingAs acting,
            BusinessCalendar calendar,
            Clock clock) {
        this.register = register;
        this.desks = desks;
        this.checklists = checklists;
        this.relations = relations;
        this.correspondence = correspondence;
        this.directory = directory;
        this.meetings = meetings;
        this.office = office;
        this.acting = acting;
        this.calendar = calendar;
        this.clock = clock;
    }

    void arrange() {
        acting.person(office.manager(), () -> {
            List<RequisitionSummary> atWork = register.list(atWork(), null, 10).items().stream()
                    .filter(one -> !one.confidential())
                    .toList();
            if (atWork.size() > 1) {
                arrange(atWork.get(0), atWork.get(1));
            }
        });
    }

    private static RequisitionFilter atWork() {
        return new RequisitionFilter(
                null,
                Set.of(Status.IN_PROGRESS),
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private void arrange(RequisitionSummary one, RequisitionSummary other) {
        PersonId consultant = one.consultant();
        if (consultant == null) {
            return;
        }
        desks.tag(one.number(), List.of("foreninger", "første møde"));
        checklists.all().stream().findFirst().ifPresent(list -> desks.addChecklist(one.number(), list.id()));
        desks.of(one.number()).checks().stream()
                .limit(2)
                .map(CaseDesk.Check::id)
                .forEach(check -> desks.check(one.number(), check, true, consultant));
        desks.addParticipant(one.number(), other.organisation(), "", "Lægger lokale til", consultant);
        relations.relate(one.number(), other.number().toString(), RelationKind.SAME_MATTER, consultant);
        String name = directory.person(consultant).map(PersonView::name).orElseThrow();
        correspondence.writeNote(
                one.number(),
                "@" + name + " Boligforeningen har ringet: de vil gerne med til mødet. Tager du den?",
                List.of(consultant),
                office.manager());
        Instant day = calendar.plusWorkingDays(clock.instant(), 3);
        Instant starts = day.atZone(Office.ZONE).with(LocalTime.of(10, 0)).toInstant();
        meetings.propose(
                one.number(),
                new MeetingPlan(
                        "Første møde",
                        "Beboerhuset",
                        starts,
                        starts.plus(Duration.ofHours(1)),
                        "Vi ser sammen på, hvem I mangler kontakt til.",
                        List.of(one.requester(), consultant)),
                consultant);
    }
}
