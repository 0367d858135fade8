package dk.medspil.process.web;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileInfo;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.process.WorkList;
import dk.medspil.programme.Criteria;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.OpenedAnswer;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseFile;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RelevanceStatus;
import dk.medspil.requisition.RelevanceView;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together everything that the office has about one case. */
@Component
class StaffCasePages {

    private final RequisitionRegister register;
    private final Confidentiality confidentiality;
    private final StaffTimeline timeline;
    private final WorkList work;
    private final FollowUps followUps;
    private final Answers answers;
    private final Criteria criteria;
    private final MethodCatalogue methods;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    StaffCasePages(
            RequisitionRegister register,
            Confidentiality confidentiality,
            StaffTimeline timeline,
            WorkList work,
            FollowUps followUps,
            Answers answers,
            Criteria criteria,
            MethodCatalogue methods,
            Directory directory,
            BusinessCalendar calendar,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.confidentiality = confidentiality;
        this.timeline = timeline;
        this.work = work;
        this.followUps = followUps;
        this.answers = answers;
        this.criteria = criteria;
        this.methods = methods;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws dk.medspil.platform.problem.Refusal 404 if there is no such case, or not for the caller */
    @Transactional(readOnly = true)
    StaffCase of(RequisitionNumber number) {
        CaseFile file = register.caseFile(number);
        RequisitionSummary facts = file.facts();
        Map<PersonId, PersonView> people = directory.people(StaffTimeline.peopleOf(file));
        TaskResponse task = work.nextTask(facts.id())
                .map(next -> TaskResponse.of(next, directory))
                .orElse(null);
        return new StaffCase(
                facts.number(),
                facts.title(),
                file.description(),
                facts.subject(),
                facts.kind(),
                facts.status(),
                facts.closure(),
                facts.priority(),
                facts.confidential(),
                new StaffCase.NamedRef(
                        facts.area().value(),
                        directory.area(facts.area()).map(AreaView::name).orElse("")),
                requester(facts.requester(), people.get(facts.requester())),
                new StaffCase.NamedRef(
                        facts.organisation().value(),
                        directory
                                .organisation(facts.organisation())
                                .map(OrganisationView::name)
                                .orElse("")),
                reference(facts.consultant(), people),
                facts.receivedAt(),
                facts.firstResponseAt(),
                facts.deadline(),
                file.desiredBy(),
                facts.expectedStart(),
                facts.closedAt(),
                file.plan(),
                file.outcome(),
                facts.timesReopened(),
                file.stages(),
                timeline.returned(file),
                file.files().stream().map(FileInfo::of).toList(),
                methods.of(file.methods(), Caller.current().locale()).stream()
                        .map(method ->
                                new StaffCase.HandedOverMethod(method.id().value(), method.title()))
                        .toList(),
                relevance(file.relevance(), people),
                followUp(facts),
                openedAnswers(facts),
                file.hoursMinutes(),
                task,
                overdue(task),
                rights(facts),
                file.language());
    }

    private StaffCase.CaseRequester requester(PersonId id, @Nullable PersonView person) {
        return new StaffCase.CaseRequester(
                id.value(),
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                directory.phone(id).orElse(null));
    }

    private static @Nullable PersonRef reference(@Nullable PersonId id, Map<PersonId, PersonView> people) {
        PersonView person = id == null ? null : people.get(id);
        return person == null ? null : PersonRef.of(person);
    }

    private List<StaffCase.CaseRelevance> relevance(List<RelevanceView> found, Map<PersonId, PersonView> people) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles = criteria.titles(Caller.current().locale());
        return found.stream()
                .map(one -> new StaffCase.CaseRelevance(
                        one.criterion(),
                        titles.getOrDefault(one.criterion(), one.criterion()),
                        one.ruleRelevant(),
                        one.proposedRelevant(),
                        one.status() == RelevanceStatus.CONFIRMED ? one.relevant() : null,
                        one.status() == RelevanceStatus.PENDING,
                        one.reasonCode() == null ? one.proposedReasonCode() : one.reasonCode(),
                        one.reason() == null ? one.proposedReason() : one.reason(),
                        name(one.decidedBy(), people),
                        one.decidedAt()))
                .toList();
    }

    private static @Nullable String name(@Nullable PersonId id, Map<PersonId, PersonView> people) {
        PersonView person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }

    /** Nobody is asked about a case that was never closed. */
    private StaffCase.@Nullable CaseFollowUp followUp(RequisitionSummary facts) {
        return facts.firstClosedAt() == null
                ? null
                : followUps
                        .of(SubjectRef.requisition(facts.id().value()))
                        .map(StaffCasePages::shown)
                        .orElse(null);
    }

    private static StaffCase.CaseFollowUp shown(FollowUpView followUp) {
        Invitation invitation = followUp.invitation();
        return new StaffCase.CaseFollowUp(
                followUp.status(),
                invitation == null ? null : invitation.invitedAt(),
                invitation == null ? null : invitation.deliveredAt(),
                invitation == null ? null : invitation.answeredAt(),
                invitation == null ? null : invitation.expiresAt());
    }

    /** The consultant of the case reads what was opened to them; a manager's look has another door, which is logged. */
    private List<OpenedAnswer> openedAnswers(RequisitionSummary facts) {
        PersonId me = new PersonId(Caller.current().requirePersonId());
        return me.equals(facts.consultant())
                ? answers.forConsultant(
                        SubjectRef.requisition(facts.id().value()),
                        Caller.current().locale())
                : List.of();
    }

    private @Nullable Long overdue(@Nullable TaskResponse task) {
        Instant due = task == null ? null : task.dueAt();
        Instant now = clock.instant();
        return due == null || !due.isBefore(now) ? null : calendar.workingDaysBetween(due, now);
    }

    private StaffCase.CaseRights rights(RequisitionSummary facts) {
        boolean handles = Access.may(Right.HANDLE, RecordKind.REQUISITION);
        boolean decides = Access.may(Right.DECIDE, RecordKind.REQUISITION);
        PersonId me = new PersonId(Caller.current().requirePersonId());
        return new StaffCase.CaseRights(
                handles,
                handles && mayBeReopened(facts),
                decides && !me.equals(facts.consultant()),
                decides,
                handles && facts.correctable(),
                confidentiality.mayChange(facts));
    }

    /** As the desk will say. */
    private boolean mayBeReopened(RequisitionSummary facts) {
        return facts.reopenableUntil(settings.integer(Setting.REOPEN_DAYS))
                .filter(until -> !clock.instant().isAfter(until))
                .isPresent();
    }
}
