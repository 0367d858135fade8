package dk.medspil.process.web;

import dk.medspil.files.FileInfo;
import dk.medspil.mail.MailState;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.OpenedAnswer;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.EntryKind;
import dk.medspil.requisition.Outcome;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.StageLine;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the office reads and handles it.
 *
 * @param confidential whether only its participants and the managers see it
 * @param desiredBy the day by which the requester would like help, in Copenhagen
 * @param returnedAddresses of people who were mailed about the case
 * @param openedAnswers what the respondent lets the case's consultant read; empty for everybody else
 * @param hoursMinutes time spent on it by everybody, in whole minutes
 * @param task what is to be done next; null while it waits for somebody else, or is closed
 * @param overdueWorkingDays how late the task is in whole working days; null while it is in time
 * @param language of mails to its requester: {@code da} or {@code en}
 */
record StaffCase(
        RequisitionNumber number,
        String title,
        String description,
        Subject subject,
        RequisitionKind kind,
        Status status,
        @Nullable ClosureKind closure,
        Priority priority,
        boolean confidential,
        NamedRef area,
        CaseRequester requester,
        NamedRef organisation,
        @Nullable PersonRef consultant,
        Instant receivedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant deadline,
        @Nullable LocalDate desiredBy,
        @Nullable Instant expectedStart,
        @Nullable Instant closedAt,
        @Nullable String plan,
        @Nullable Outcome outcome,
        int timesReopened,
        List<StageLine> stages,
        List<ReturnedAddress> returnedAddresses,
        List<FileInfo> files,
        List<HandedOverMethod> methods,
        List<CaseRelevance> relevance,
        @Nullable CaseFollowUp followUp,
        List<OpenedAnswer> openedAnswers,
        long hoursMinutes,
        @Nullable TaskResponse task,
        @Nullable Long overdueWorkingDays,
        CaseRights rights,
        String language) {

    /** An area or an organisation by name. */
    record NamedRef(UUID id, String name) {}

    record CaseRequester(
            UUID id, String name, String email, @Nullable String phone) {}

    /** Whoever did it; null for the office itself. */
    record CaseAuthor(String name, String initials) {}

    /**
     * One line of the timeline.
     *
     * @param textCode what happened, worded by the screen
     * @param params of the wording; people stand by name
     * @param mailState how the mail fares; null for what is none
     * @param deliveries how the mails fare that carry this message
     * @param from the case that it belongs to, when that is one that was merged into this one
     */
    record CaseEntry(
            UUID id,
            Instant at,
            EntryKind kind,
            @Nullable CaseAuthor author,
            String textCode,
            Map<String, String> params,
            @Nullable String text,
            List<FileInfo> files,
            @Nullable MailState mailState,
            List<Delivery> deliveries,
            @Nullable RequisitionNumber from) {}

    /**
     * A mail that carries a message.
     *
     * @param to the receiver's name
     * @param at when the mail server took it, else when it was posted
     * @param nextTryAt when it is tried again; null unless it is deferred
     * @param reason why it is not sent, in the mail server's words or ours
     */
    record Delivery(
            UUID mail,
            String to,
            MailState state,
            Instant at,
            @Nullable Instant nextTryAt,
            @Nullable String reason) {}

    /** An address of the case's from which mail comes back. */
    record ReturnedAddress(String name, String address, Instant since) {}

    record HandedOverMethod(UUID id, String name) {}

    /**
     * What the case counts for under a criterion.
     *
     * @param rule what the rule says
     * @param proposed what the screener made of it
     * @param decided what was decided; null until the conclusion
     * @param pending waits for a manager
     */
    record CaseRelevance(
            String criterion,
            String title,
            boolean rule,
            boolean proposed,
            @Nullable Boolean decided,
            boolean pending,
            String reasonCode,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    record CaseFollowUp(
            FollowUpStatus status,
            @Nullable Instant invitedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant answeredAt,
            @Nullable Instant expiresAt) {}

    /** What the caller may do with the case as it is. */
    record CaseRights(
            boolean mayWrite,
            boolean mayReopen,
            boolean mayDecideRelevance,
            boolean mayAssign,
            boolean mayCorrect,
            boolean mayChangeConfidentiality) {}
}
