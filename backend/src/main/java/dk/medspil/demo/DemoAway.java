package dk.medspil.demo;

import dk.medspil.directory.AbsenceDesk;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.Office;
import dk.medspil.process.SavedView;
import dk.medspil.process.SavedViews;
import dk.medspil.process.TaskKind;
import dk.medspil.process.WorkFilter;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkQuery;
import dk.medspil.process.WorkSort;
import dk.medspil.process.WorkView;
import dk.medspil.requisition.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** On the year's last day one of the five is away, another hands a case over, and the manager shares a view. */
@DemoComponent
class DemoAway {

    private static final int DAYS = 7;

    private final DemoOffice office;
    private final ActingAs acting;
    private final AbsenceDesk absences;
    private final WorkList work;
    private final SavedViews views;
    private final DemoWords words;
    private final DemoTime time;

    DemoAway(
            DemoOffice office,
            ActingAs acting,
            AbsenceDesk absences,
            WorkList work,
            SavedViews views,
            DemoWords words,
            DemoTime time) {
        this.office = office;
        this.acting = acting;
        this.absences = absences;
        this.work = work;
        this.views = views;
        this.words = words;
        this.time = time;
    }

    void begin() {
        List<PersonId> consultants = office.consultants();
        PersonId away = consultants.get(3);
        PersonId standIn = consultants.get(4);
        LocalDate today = LocalDate.ofInstant(time.now(), Office.ZONE);
        acting.person(away, () -> absences.add(away, today, today.plusDays(DAYS), standIn, away.value()));
        PersonId gives = consultants.get(2);
        acting.person(gives, () -> handOver(gives, consultants.get(0)));
        PersonId manager = office.manager();
        acting.person(manager, () -> share(manager));
    }

    private void handOver(PersonId gives, PersonId gets) {
        WorkFilter hers =
                new WorkFilter(Set.of(), Set.of(), Set.of(), Set.of(TaskKind.CARRY_OUT), Set.of(gives), Set.of(), null);
        work.list(new WorkQuery(WorkView.ALL, hers, WorkSort.DUE, true, null, 1), gives).items().stream()
                .findFirst()
                .ifPresent(step -> work.reassign(
                        step.taskId(), gets, gives, words.phrases().handOvers().get(0)));
    }

    private void share(PersonId manager) {
        WorkFilter urgent =
                new WorkFilter(Set.of(), Set.of(), Set.of(Priority.HIGH), Set.of(), Set.of(), Set.of(), null);
        views.add(new SavedView(
                UUID.randomUUID(),
                manager,
                words.phrases().views().get(0),
                true,
                WorkView.ALL,
                urgent,
                WorkSort.DUE,
                false));
    }
}
