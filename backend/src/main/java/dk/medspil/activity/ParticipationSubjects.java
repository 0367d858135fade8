package dk.medspil.activity;

import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names the activity that somebody is asked about. */
@Lazy
@Component
class ParticipationSubjects implements SubjectSource {

    private final ActivityRows activities;
    private final ParticipantRows participants;

    ParticipationSubjects(ActivityRows activities, ParticipantRows participants) {
        this.activities = activities;
        this.participants = participants;
    }

    @Override
    public String kind() {
        return HeldActivities.PARTICIPATION;
    }

    @Override
    public Map<UUID, SubjectLine> lines(Collection<UUID> ids) {
        List<ParticipantRows.Row> found = participants.byIds(List.copyOf(ids));
        Map<ActivityId, ActivityRows.Row> held =
                activities
                        .of(found.stream()
                                .map(row -> row.activity().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ActivityRows.Row::id, Function.identity()));
        Map<UUID, SubjectLine> lines = new HashMap<>();
        for (ParticipantRows.Row row : found) {
            ActivityRows.Row activity = held.get(row.activity());
            if (activity != null) {
                lines.put(
                        row.id(),
                        new SubjectLine(
                                activity.number(),
                                activity.plan().title(),
                                activity.plan().ends(),
                                row.activity().value()));
            }
        }
        return lines;
    }
}
