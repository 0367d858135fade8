package dk.medspil.demo;

import dk.medspil.directory.PersonId;
import dk.medspil.process.ConsultantProposal;
import dk.medspil.process.Decisions;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.WorkItemView;
import dk.medspil.process.WorkList;
import dk.medspil.requisition.RequisitionDesk;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** The five consultants and their manager at work: each new item on the work list is taken up in its time. */
@DemoComponent
class DemoStaff {

    private final WorkList workList;
    private final RequisitionHandling handling;
    private final RequisitionDesk desk;
    private final Decisions decisions;
    private final DemoScreening screening;
    private final DemoAdvice advice;
    private final DemoOffice office;
    private final ActingAs acting;
    private final OfficeHours hours;
    private final Set<String> seen = new HashSet<>();

    DemoStaff(
            WorkList workList,
            RequisitionHandling handling,
            RequisitionDesk desk,
            Decisions decisions,
            DemoScreening screening,
            DemoAdvice advice,
            DemoOffice office,
            ActingAs acting,
            OfficeHours hours) {
        this.workList = workList;
        this.handling = handling;
        this.desk = desk;
        this.decisions = decisions;
        this.screening = screening;
        this.advice = advice;
        this.office = office;
        this.acting = acting;
        this.hours = hours;
    }

    /** Puts what has come onto the work list since this moment on the agenda of whoever will take it up. */
    void takeUp(Instant since, DemoCases cases, Agenda agenda) {
        for (WorkItemView item : workList.openCreatedSince(since)) {
            if (seen.add(item.taskId())) {
                cases.of(item.number()).ifPresent(demoCase -> takeUp(item, demoCase, agenda));
            }
        }
    }

    private void takeUp(WorkItemView item, DemoCase demoCase, Agenda agenda) {
        Random chance = demoCase.chance();
        switch (item.kind()) {
            // one in eight is screened later than promised, so that the escalation has something to tell
            case SCREEN ->
                at(
                        item,
                        demoCase.chance(0.12) ? 2 + chance.nextInt(2) : chance.nextInt(2),
                        demoCase,
                        agenda,
                        () -> screening.screen(item, demoCase, agenda));
            case ASSIGN -> at(item, chance.nextInt(2), demoCase, agenda, () -> assign(item, demoCase));
            case AWAIT_CAPACITY ->
                agenda.at(
                        startOf(item),
                        ifOpen(item, () -> handling.beginFromCapacity(item.number(), item.taskId(), office.manager())));
            case PLAN -> at(item, chance.nextInt(3), demoCase, agenda, () -> advice.plan(item, demoCase));
            case CARRY_OUT -> advice.carryOut(item, demoCase, agenda);
            case CONCLUDE ->
                at(item, chance.nextInt(3), demoCase, agenda, () -> advice.conclude(item, demoCase, agenda));
            case AWAIT_REPLY -> {
                // the requester's turn
            }
        }
    }

    private void at(WorkItemView item, int workingDays, DemoCase demoCase, Agenda agenda, Runnable deed) {
        agenda.at(hours.later(item.createdAt(), workingDays, demoCase.chance()), ifOpen(item, deed));
    }

    /** A case may have been withdrawn meanwhile. */
    private Runnable ifOpen(WorkItemView item, Runnable deed) {
        return () -> {
            boolean open = workList.nextTask(item.requisition())
                    .filter(task -> task.taskId().equals(item.taskId()))
                    .isPresent();
            if (open) {
                deed.run();
            }
        };
    }

    private Instant startOf(WorkItemView item) {
        Instant due = item.dueAt();
        return due == null ? item.createdAt() : due;
    }

    private void assign(WorkItemView item, DemoCase demoCase) {
        PersonId manager = office.manager();
        acting.person(manager, () -> {
            PersonId consultant = decisions.screening(item.number()).consultants().stream()
                    .filter(proposal -> !proposal.absent())
                    .findFirst()
                    .map(ConsultantProposal::consultant)
                    .orElseGet(() -> office.someone(demoCase));
            handling.assign(item.number(), item.taskId(), consultant, manager);
        });
    }
}
