package dk.medspil.activity;

import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Texts;
import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names the contact that somebody is asked about. */
@Lazy
@Component
class ContactSubjects implements SubjectSource {

    private final ContactRows contacts;
    private final Texts texts;

    ContactSubjects(ContactRows contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return ContactDesk.CONTACT;
    }

    @Override
    public Map<UUID, SubjectLine> lines(Collection<UUID> ids) {
        Map<UUID, SubjectLine> lines = new HashMap<>();
        for (ContactRows.Row row : contacts.byIds(ids)) {
            lines.put(
                    row.id(),
                    new SubjectLine(
                            row.number(),
                            title(row),
                            row.day().atStartOfDay(Office.ZONE).toInstant(),
                            row.activity()));
        }
        return lines;
    }

    private String title(ContactRows.Row row) {
        String activity = row.activityTitle();
        return activity == null
                ? texts.text(
                        Caller.current().locale(),
                        "activity.contact." + row.channel().name(),
                        Map.of())
                : activity;
    }
}
