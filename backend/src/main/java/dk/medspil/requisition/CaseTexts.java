package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is written in many cases at once: six queries, whatever their number. It asks nobody who may see it. */
@Component
public class CaseTexts {

    private static final String LINES = """
            select requisition_id, id, happened_at, kind, code, body from timeline_entry
            where requisition_id = any(?) and body is not null order by requisition_id, seq
            """;

    private final Summaries summaries;
    private final Attachments attachments;
    private final FileStore files;
    private final JdbcTemplate jdbc;

    CaseTexts(Summaries summaries, Attachments attachments, FileStore files, JdbcTemplate jdbc) {
        this.summaries = summaries;
        this.attachments = attachments;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Those of the cases that are there. */
    public List<CaseText> of(Collection<RequisitionId> ids) {
        Object keys = ids.stream().map(RequisitionId::value).toArray(UUID[]::new);
        Map<UUID, String> descriptions = new HashMap<>();
        jdbc.query(
                "select id, description from requisition where id = any(?)",
                row -> {
                    descriptions.put(row.getObject("id", UUID.class), row.getString("description"));
                },
                keys);
        Map<UUID, Set<PersonId>> people = people(keys);
        Map<UUID, List<CaseText.Line>> lines = lines(keys);
        Map<UUID, List<StoredFile>> stored = files.of(
                Correspondence.OWNER, ids.stream().map(RequisitionId::value).toList());
        Set<FileId> shared = stored.isEmpty() ? Set.of() : attachments.shared(ids);
        return summaries.of(ids).values().stream()
                .map(facts -> new CaseText(
                        facts,
                        descriptions.getOrDefault(facts.id().value(), ""),
                        withRequester(facts, people.getOrDefault(facts.id().value(), Set.of())),
                        lines.getOrDefault(facts.id().value(), List.of()),
                        stored.getOrDefault(facts.id().value(), List.of()).stream()
                                .map(file -> attachment(file, shared))
                                .toList()))
                .toList();
    }

    private Map<UUID, Set<PersonId>> people(Object keys) {
        Map<UUID, Set<PersonId>> people = new HashMap<>();
        jdbc.query(
                "select requisition_id, person_id from case_link where requisition_id = any(?)",
                row -> {
                    people.computeIfAbsent(row.getObject("requisition_id", UUID.class), id -> new HashSet<>())
                            .add(new PersonId(row.getObject("person_id", UUID.class)));
                },
                keys);
        return people;
    }

    private static Set<PersonId> withRequester(RequisitionSummary facts, Set<PersonId> followers) {
        Set<PersonId> people = new HashSet<>(followers);
        people.add(facts.requester());
        return people;
    }

    private Map<UUID, List<CaseText.Line>> lines(Object keys) {
        Map<UUID, List<CaseText.Line>> lines = new HashMap<>();
        jdbc.query(
                LINES,
                row -> {
                    lines.computeIfAbsent(row.getObject("requisition_id", UUID.class), id -> new ArrayList<>())
                            .add(new CaseText.Line(
                                    row.getObject("id", UUID.class),
                                    row.getTimestamp("happened_at").toInstant(),
                                    row.getString("body"),
                                    !RequisitionRegister.isForRequester(
                                            EntryKind.valueOf(row.getString("kind")), row.getString("code"))));
                },
                keys);
        return lines;
    }

    private static CaseText.Attachment attachment(StoredFile file, Set<FileId> shared) {
        return new CaseText.Attachment(file.id().value(), file.at(), file.name(), !shared.contains(file.id()));
    }
}
