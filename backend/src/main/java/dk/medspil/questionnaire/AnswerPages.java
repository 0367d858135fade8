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
import java.util.stream.Stream;
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
        QuestionnaireVersion version = questionnaires.version(invitations.version(invitation.id()));
        boolean answered = status == AnswerPage.Status.ANSWERED;
        return new AnswerPage(
                status,
                about(served),
                unitText(version, served, locale),
                open ? questions(version, served, locale) : List.of(),
                open ? responses.kept(invitation.id()).orElseGet(AnswerContent::empty) : AnswerContent.empty(),
                invitation.expiresAt(),
                invitation.answeredAt(),
                answered ? earlierResults(locale) : null,
                answered ? version.thanks(locale) : null);
    }

    private String unitText(QuestionnaireVersion version, List<FollowUpRows.Row> served, Locale locale) {
        String own = version.intro(locale);
        if (!own.isBlank()) {
            return own;
        }
        boolean aboutCases = served.stream()
                .anyMatch(row -> SubjectRef.REQUISITION.equals(row.subject().kind()));
        return texts.text(locale, aboutCases ? "answer.unit" : "answer.unit.took-part", Map.of());
    }

    private List<SubjectLine> about(Collection<FollowUpRows.Row> served) {
        return subjects.lines(served.stream().map(FollowUpRows.Row::subject).toList()).values().stream()
                .sorted(Comparator.comparing(SubjectLine::number))
                .toList();
    }

    private static List<AnswerPage.PageQuestion> questions(
            QuestionnaireVersion version, List<FollowUpRows.Row> served, Locale locale) {
        Set<String> asked = new HashSet<>();
        served.forEach(row -> asked.addAll(row.questionKeys()));
        return version.questions().stream()
                .filter(question -> asked.contains(question.key()))
                .map(question -> question(version, question, locale))
                .toList();
    }

    /** The question as its reader meets it. */
    static AnswerPage.PageQuestion question(QuestionnaireVersion version, Question question, Locale locale) {
        boolean number = question.type() == QuestionType.NUMBER;
        return new AnswerPage.PageQuestion(
                question.key(),
                question.type(),
                question.text(locale),
                question.help(locale),
                options(version, question, locale),
                number ? question.least() : null,
                number ? question.most() : null,
                question.leastLabel(locale),
                question.mostLabel(locale),
                question.condition());
    }

    private static List<AnswerPage.PageOption> options(QuestionnaireVersion version, Question question, Locale locale) {
        return Stream.concat(
                        question.values(),
                        question.notRelevant() ? Stream.of(AnswerValue.NOT_RELEVANT.name()) : Stream.empty())
                .map(value -> new AnswerPage.PageOption(value, version.label(question, value, locale)))
                .toList();
    }

    /** What was answered, with its questions in the reader's language. */
    OpenedAnswer opened(GivenResponse response, Locale locale) {
        QuestionnaireVersion version = questionnaires.version(response.version());
        List<OpenedAnswer.OpenedLine> lines = new ArrayList<>();
        for (Question question : version.questions()) {
            String value = response.answers().get(question.key());
            if (value != null) {
                lines.add(new OpenedAnswer.OpenedLine(
                        question.text(locale), value, version.label(question, value, locale)));
            }
        }
        return new OpenedAnswer(
                response.submittedAt(),
                response.wave(),
                List.copyOf(lines),
                response.comment(),
                response.byTelephone());
    }

    private @Nullable List<ThanksSource.EarlierResult> earlierResults(Locale locale) {
        List<ThanksSource.EarlierResult> results = thanks.stream()
                .flatMap(source -> source.earlierResults(locale).stream())
                .toList();
        return results.isEmpty() ? null : results;
    }
}
