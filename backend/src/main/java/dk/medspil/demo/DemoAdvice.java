package dk.medspil.demo;

import dk.medspil.demo.DemoCase.Course;
import dk.medspil.demo.DemoWords.Phrases;
import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.method.MethodView;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.time.Office;
import dk.medspil.process.ConclusionForm;
import dk.medspil.process.PlanForm;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.WorkItemView;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.Outcome;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import java.time.LocalDate;
import java.util.List;

/** How advice is planned, carried out and concluded in the demo year. */
@DemoComponent
class DemoAdvice {

    private static final int QUARTER = 15;

    private final RequisitionHandling handling;
    private final RequisitionDesk desk;
    private final Correspondence correspondence;
    private final MethodCatalogue methods;
    private final DemoOffice office;
    private final ActingAs acting;
    private final DemoWords words;
    private final OfficeHours hours;
    private final DemoTime time;

    DemoAdvice(
            RequisitionHandling handling,
            RequisitionDesk desk,
            Correspondence correspondence,
            MethodCatalogue methods,
            DemoOffice office,
            ActingAs acting,
            DemoWords words,
            OfficeHours hours,
            DemoTime time) {
        this.handling = handling;
        this.desk = desk;
        this.correspondence = correspondence;
        this.methods = methods;
        this.office = office;
        this.acting = acting;
        this.words = words;
        this.hours = hours;
        this.time = time;
    }

    void plan(WorkItemView item, DemoCase demoCase) {
        PlanForm form = new PlanForm(demoCase.fitting(words.phrases().plans()), null);
        handling.plan(item.number(), item.taskId(), form, consultant(item, demoCase));
    }

    /** Lays meetings, messages and hours over the weeks of the advice, and the report at their end. */
    void carryOut(WorkItemView item, DemoCase demoCase, Agenda agenda) {
        int days = demoCase.chance(0.08)
                ? 22 + demoCase.chance().nextInt(14)
                : 3 + demoCase.chance().nextInt(15);
        int visits = 1 + demoCase.chance().nextInt(3);
        for (int visit = 0; visit < visits; visit++) {
            int day = demoCase.chance().nextInt(Math.max(1, Math.min(days, 12)));
            agenda.at(hours.later(item.createdAt(), day, demoCase.chance()), () -> visit(item, demoCase));
        }
        agenda.at(hours.later(item.createdAt(), days, demoCase.chance()), () -> {
            if (isAt(item, Status.IN_PROGRESS)) {
                String done = demoCase.fitting(words.phrases().advice());
                handling.finishAdvice(item.number(), item.taskId(), done, consultant(item, demoCase));
            }
        });
    }

    private void visit(WorkItemView item, DemoCase demoCase) {
        if (!isAt(item, Status.IN_PROGRESS)) {
            return;
        }
        Phrases phrases = words.phrases();
        PersonId consultant = consultant(item, demoCase);
        acting.person(consultant, () -> {
            int minutes = QUARTER * (2 + demoCase.chance().nextInt(11));
            LocalDate today = LocalDate.ofInstant(time.now(), Office.ZONE);
            correspondence.logHours(item.number(), consultant, today, minutes, null, consultant);
            if (demoCase.chance(0.6)) {
                correspondence.writeMessage(
                        item.number(), demoCase.oneOf(phrases.messages()), List.of(), false, consultant);
            }
            if (demoCase.chance(0.25)) {
                note(item, demoCase, demoCase.oneOf(phrases.notes()), consultant);
            }
        });
    }

    /** Now and then the manager is to read it too. */
    private void note(WorkItemView item, DemoCase demoCase, String text, PersonId consultant) {
        if (demoCase.index() % 4 != 0) {
            correspondence.writeNote(item.number(), text, List.of(), consultant);
            return;
        }
        PersonId manager = office.manager();
        String words = "@" + office.nameOf(manager) + " " + text;
        correspondence.writeNote(item.number(), words, List.of(manager), consultant);
    }

    void conclude(WorkItemView item, DemoCase demoCase, Agenda agenda) {
        RequisitionSummary before = desk.summary(item.requisition());
        handling.conclude(item.number(), item.taskId(), conclusionOf(demoCase), consultant(item, demoCase));
        if (demoCase.course() == Course.REOPENED && before.timesReopened() == 0) {
            String reason = demoCase.oneOf(words.phrases().reopenings());
            agenda.at(
                    hours.later(time.now(), 3 + demoCase.chance().nextInt(14), demoCase.chance()),
                    () -> handling.reopen(item.number(), reason, consultant(item, demoCase)));
        }
    }

    /** What is written at the end; the relevance that was proposed is confirmed. */
    ConclusionForm conclusionOf(DemoCase demoCase) {
        int draw = demoCase.chance().nextInt(10);
        Outcome outcome = draw < 7 ? Outcome.SOLVED : draw < 9 ? Outcome.PARTLY_SOLVED : Outcome.NOT_SOLVED;
        List<MethodId> catalogue =
                methods.inUse(Languages.DANISH).stream().map(MethodView::id).toList();
        List<MethodId> handedOver = demoCase.chance(0.7) ? List.of(demoCase.oneOf(catalogue)) : List.of();
        return new ConclusionForm(outcome, demoCase.fitting(words.phrases().summaries()), handedOver, List.of());
    }

    private PersonId consultant(WorkItemView item, DemoCase demoCase) {
        PersonId consultant = desk.summary(item.requisition()).consultant();
        return consultant == null ? office.someone(demoCase) : consultant;
    }

    private boolean isAt(WorkItemView item, Status status) {
        return desk.summary(item.requisition()).status() == status;
    }
}
