package dk.medspil.questionnaire;

import dk.medspil.platform.problem.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the respondent's page together. */
@Component
class AnswerPages {

    private final FollowUpRows followUps;
    private final InvitationRows invitations;
    private final ResponseRows responses;
    private final Questionnaires questionnaires;
    private final Subjects subjects;
    private final ObjectProvider<ThanksSource> thanks;
    private final Texts texts;

    AnswerPages(
            FollowUpRows followUps,
            InvitationRows invitations,
            ResponseRows responses,
            Questionnaires questionnaires,
            Subjects subjects,
            ObjectProvider<ThanksSource> thanks,
            Texts texts) {
        this.followUps = followUps;
        this.invitations = invitations;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.subjects = subjects;
        this.thanks = thanks;
        this.texts = texts;
    }

    /** Whether it can be answered at that moment, also when the timer that ends it has not fired yet. */
    static AnswerPage.Status status(Invitation invitation, Instant now) {
        return switch (invitation.status()) {
            case ANSWERED -> AnswerPage.Status.ANSWERED;
            case OPTED_OUT -> AnswerPage.Status.OPTED_OUT;
            case CANCELLED -> AnswerPage.Status.CANCELLED;
            case EXPIRED -> AnswerPage.Status.EXPIRED;
            case INVITED, UNDELIVERABLE ->
                now.isBefore(invitation.expiresAt()) ? AnswerPage.Status.OPEN : AnswerPage.Status.EXPIRED;
        };
    }

    AnswerPage page(Invitation invitation, Locale locale, Instant now) {
        AnswerPage.Status status = status(invitation, now);
        List<FollowUpRows.Row> served = followUps.servedBy(invitation.id()).stream()
                .filter(row -> row.status() != FollowUpStatus.CANCELLED)
                .toList();
        boolean open = status == AnswerPage.Status.OPEN;
        return new AnswerPage(
                status,
                about(served),
                texts.text(locale, "answer.unit", Map.of()),
                open ? questions(invitation, served, locale) : List.of(),
                open ? responses.kept(invitation.id()).orElseGet(AnswerContent::empty) : AnswerContent.empty(),
                invitation.expiresAt(),
                invitation.answeredAt(),
                status == AnswerPage.Status.ANSWERED ? earlierResults(locale) : null);
    }

    private List<SubjectLine> about(Collection<FollowUpRows.Row> served) {
        return subjects.lines(served.stream().map(FollowUpRows.Row::subject).toList()).values().stream()
                .sorted(Comparator.comparing(SubjectLine::number))
                .toList();
    }

    private List<AnswerPage.PageQuestion> questions(
            Invitation invitation, List<FollowUpRows.Row> served, Locale locale) {
        QuestionnaireVersion version = questionnaires.version(invitations.version(invitation.id()));
        Set<String> asked = new HashSet<>();
        served.forEach(row -> asked.addAll(row.questionKeys()));
        List<AnswerPage.PageOption> options = version.options().stream()
                .map(option -> new AnswerPage.PageOption(option.value(), option.label(locale)))
                .toList();
        return version.questions().stream()
                .filter(question -> asked.contains(question.key()))
                .map(question -> new AnswerPage.PageQuestion(
                        question.key(), question.text(locale), question.help(locale), options))
                .toList();
    }

    /** What was answered, with its questions in the reader's language. */
    OpenedAnswer opened(GivenResponse response, Locale locale) {
        QuestionnaireVersion version = questionnaires.version(response.version());
        Map<AnswerValue, String> labels = version.options().stream()
                .collect(Collectors.toMap(QuestionnaireVersion.Option::value, option -> option.label(locale)));
        List<OpenedAnswer.OpenedLine> lines = new ArrayList<>();
        for (QuestionnaireVersion.Question question : version.questions()) {
            AnswerValue value = response.answers().get(question.key());
            if (value != null) {
                lines.add(new OpenedAnswer.OpenedLine(
                        question.text(locale), value, labels.getOrDefault(value, value.name())));
            }
        }
        return new OpenedAnswer(response.submittedAt(), response.wave(), List.copyOf(lines), response.comment());
    }

    private @Nullable List<ThanksSource.EarlierResult> earlierResults(Locale locale) {
        List<ThanksSource.EarlierResult> results = thanks.stream()
                .flatMap(source -> source.earlierResults(locale).stream())
                .toList();
        return results.isEmpty() ? null : results;
    }
}
