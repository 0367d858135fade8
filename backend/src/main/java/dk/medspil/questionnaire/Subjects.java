package dk.medspil.questionnaire;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names what follow-ups are about, by asking the room that each kind of subject belongs to. */
@Component
public class Subjects {

    private final ObjectProvider<SubjectSource> sources;

    Subjects(ObjectProvider<SubjectSource> sources) {
        this.sources = sources;
    }

    /** The lines of those subjects that exist; one question to each room concerned. */
    public Map<SubjectRef, SubjectLine> lines(Collection<SubjectRef> subjects) {
        Map<String, Set<UUID>> idsByKind = subjects.stream()
                .collect(Collectors.groupingBy(
                        SubjectRef::kind, Collectors.mapping(SubjectRef::id, Collectors.toSet())));
        Map<SubjectRef, SubjectLine> lines = new HashMap<>();
        sources.stream().filter(source -> idsByKind.containsKey(source.kind())).forEach(source -> source.lines(
                        idsByKind.getOrDefault(source.kind(), Set.of()))
                .forEach((id, line) -> lines.put(new SubjectRef(source.kind(), id), line)));
        return lines;
    }
}
