package dk.medspil.demo;

import dk.medspil.demo.DemoCase.Course;
import dk.medspil.demo.DemoWords.Phrases;
import dk.medspil.demo.DemoWords.Referral;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.Office;
import dk.medspil.process.ConsultantProposal;
import dk.medspil.process.Decisions;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.RouteProposal;
import dk.medspil.process.ScreeningDecision;
import dk.medspil.process.ScreeningForm;
import dk.medspil.process.ScreeningProposal;
import dk.medspil.process.WorkItemView;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How requisitions of the demo year are screened: as their author planned, with what the tables propose. */
@DemoComponent
class DemoScreening {

    private final RequisitionHandling handling;
    private final RequisitionDesk desk;
    private final Decisions decisions;
    private final DemoOffice office;
    private final DemoWords words;
    private final DemoAdvice advice;
    private final OfficeHours hours;
    private final DemoTime time;
    private final Set<Integer> asked = new HashSet<>();

    DemoScreening(
            RequisitionHandling handling,
            RequisitionDesk desk,
            Decisions decisions,
            DemoOffice office,
            DemoWords words,
            DemoAdvice advice,
            OfficeHours hours,
            DemoTime time) {
        this.handling = handling;
        this.desk = desk;
        this.decisions = decisions;
        this.office = office;
        this.words = words;
        this.advice = advice;
        this.hours = hours;
        this.time = time;
    }

    void screen(WorkItemView item, DemoCase demoCase, Agenda agenda) {
        RequisitionSummary requisition = desk.summary(item.requisition());
        ScreeningDecision decision = decision(demoCase);
        ScreeningForm form = new Sheet(demoCase, requisition, decisions.screening(item.number())).filledIn(decision);
        handling.screen(item.number(), item.taskId(), form, office.screener(demoCase));
        if (decision == ScreeningDecision.ASK_BACK && demoCase.course() == Course.ASKED_BACK) {
            agenda.at(
                    hours.later(time.now(), 1 + demoCase.chance().nextInt(7), demoCase.chance()),
                    () -> desk.recordReply(
                            requisition.id(), demoCase.oneOf(words.phrases().replies()), requisition.requester()));
        }
    }

    private ScreeningDecision decision(DemoCase demoCase) {
        return switch (demoCase.course()) {
            case ADVICE, WITHDRAWN, REOPENED -> ScreeningDecision.ACCEPT;
            case WAITING_FIRST -> ScreeningDecision.WAIT;
            case ASKED_BACK, LAPSED ->
                asked.add(demoCase.index()) ? ScreeningDecision.ASK_BACK : ScreeningDecision.ACCEPT;
            case ANSWERED_AT_ONCE -> ScreeningDecision.ANSWER;
            case REFERRED -> ScreeningDecision.REFER;
            case DECLINED -> ScreeningDecision.DECLINE;
        };
    }

    /** One screening form and what it is filled in from. */
    private final class Sheet {

        private final DemoCase demoCase;
        private final RequisitionSummary requisition;
        private final ScreeningProposal proposal;

        Sheet(DemoCase demoCase, RequisitionSummary requisition, ScreeningProposal proposal) {
            this.demoCase = demoCase;
            this.requisition = requisition;
            this.proposal = proposal;
        }

        ScreeningForm filledIn(ScreeningDecision decision) {
            Phrases phrases = words.phrases();
            Referral referral = decision == ScreeningDecision.REFER ? demoCase.oneOf(phrases.referrals()) : null;
            @Nullable String text =
                    switch (decision) {
                        case ANSWER -> demoCase.fitting(phrases.answers());
                        case ASK_BACK -> demoCase.oneOf(phrases.questions());
                        case DECLINE -> demoCase.oneOf(phrases.declines());
                        case REFER -> referral == null ? null : referral.text();
                        case ACCEPT, WAIT -> null;
                    };
            RouteProposal route = proposal.route();
            return new ScreeningForm(
                    decision,
                    decision == ScreeningDecision.ANSWER ? RequisitionKind.ADVICE : RequisitionKind.REQUISITION,
                    requisition.subject(),
                    requisition.area(),
                    route.priority(),
                    null,
                    List.of(),
                    decision == ScreeningDecision.ACCEPT && demoCase.chance(0.7) ? best() : null,
                    decision == ScreeningDecision.WAIT ? expectedStart() : null,
                    text,
                    referral == null ? null : referral.to(),
                    decision == ScreeningDecision.ANSWER ? advice.conclusionOf(demoCase) : null,
                    demoCase.confidential() && decision == ScreeningDecision.ACCEPT);
        }

        private @Nullable PersonId best() {
            return proposal.consultants().stream()
                    .filter(consultant -> !consultant.absent())
                    .findFirst()
                    .map(ConsultantProposal::consultant)
                    .orElse(null);
        }

        private LocalDate expectedStart() {
            Instant start = hours.later(time.now(), 8 + demoCase.chance().nextInt(15), demoCase.chance());
            return LocalDate.ofInstant(start, Office.ZONE);
        }
    }
}
