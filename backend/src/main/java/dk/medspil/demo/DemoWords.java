package dk.medspil.demo;

import dk.medspil.programme.ProgrammePage.DeliverableState;
import dk.medspil.requisition.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the demo year say: read once from {@code demo/*.json}. Names and people are invented. */
@DemoComponent
class DemoWords {

    private final Map<Subject, List<CaseText>> cases;
    private final Requesters requesters;
    private final Phrases phrases;
    private final List<ProgressNote> progress;

    DemoWords() {
        cases = read("cases.json", new TypeReference<>() {});
        requesters = read("requesters.json", new TypeReference<>() {});
        phrases = read("words.json", new TypeReference<>() {});
        progress = read("progress.json", new TypeReference<>() {});
    }

    List<CaseText> cases(Subject subject) {
        return Objects.requireNonNull(cases.get(subject), () -> "no texts for " + subject);
    }

    Requesters requesters() {
        return requesters;
    }

    Phrases phrases() {
        return phrases;
    }

    /** What the manager writes of the deliverables in the course of the year. */
    List<ProgressNote> progress() {
        return progress;
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream text = new ClassPathResource("demo/" + name).getInputStream()) {
            return JsonMapper.builder().build().readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title and a text; «{area}» stands for the place. */
    record CaseText(String title, String text) {}

    record Requesters(List<Organisation> organisations, List<String> firstNames, List<String> lastNames) {}

    record Organisation(String name, String kind, String domain) {}

    record ProgressNote(String code, DeliverableState state, LocalDate day, String progress) {}

    record Referral(String to, String text) {}

    record Phrases(
            List<String> questions,
            List<String> replies,
            List<String> answers,
            List<String> plans,
            List<String> advice,
            List<String> summaries,
            List<String> declines,
            List<Referral> referrals,
            List<String> withdrawals,
            List<String> reopenings,
            List<String> messages,
            List<String> notes,
            List<String> handOvers,
            List<String> views,
            List<String> comments,
            List<CaseText> confidential) {}
}
