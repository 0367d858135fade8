package dk.medspil.method;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileId;
import dk.medspil.files.FileInfo;
import dk.medspil.files.FileOwner;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.method.MethodRows.Row;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.text.Collator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where articles of the catalogue are written. Consultants write drafts and keep their own; what is in force is decided by
 * those who may change the catalogue.
 */
@Lazy
@Service
@Transactional
public class MethodDesk {

    private static final String KIND = "METHOD";
    private static final long MEGABYTE = 1_000_000;

    private final MethodRows rows;
    private final FileStore files;
    private final Directory directory;
    private final Settings settings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MethodDesk(
            MethodRows rows,
            FileStore files,
            Directory directory,
            Settings settings,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is written of an article. */
    public record Draft(
            MethodStatus status,
            MethodText danish,
            MethodText english,
            @Nullable PersonId owner) {}

    /** All articles, whatever their status, by title in the caller's language. */
    @Transactional(readOnly = true)
    public List<MethodLine> list() {
        boolean english = english();
        List<Row> all = rows.all();
        Map<PersonId, PersonView> owners = people(all.stream().map(Row::owner).toList());
        Collator order = Collator.getInstance(Locale.forLanguageTag("da"));
        return all.stream()
                .map(row -> {
                    MethodText text = english ? row.english() : row.danish();
                    String title = text.title().isBlank() ? row.danish().title() : text.title();
                    return new MethodLine(
                            row.id(), row.status(), title, text.description(), row.owner(), name(owners, row.owner()));
                })
                .sorted(Comparator.comparing(MethodLine::title, order))
                .toList();
    }

    /** @throws Refusal 404 if there is none such */
    @Transactional(readOnly = true)
    public MethodArticle article(MethodId id) {
        return view(find(id));
    }

    /** Begins an article of the caller's own. */
    public MethodArticle add(MethodText danish, MethodText english) {
        Access.require(Right.HANDLE, RecordKind.METHOD);
        if (danish.title().isBlank()) {
            throw Refusal.refused("method-title-missing", "danish.title");
        }
        UUID by = caller();
        UUID id = UUID.randomUUID();
        Row row = new Row(
                new MethodId(id),
                "method-" + id,
                MethodStatus.DRAFT,
                danish.stripped(),
                english.stripped(),
                by,
                0,
                clock.instant(),
                by);
        rows.add(row);
        audit.record("METHOD_ADDED", KIND, id, by, Map.of("title", row.danish().title()));
        events.publishEvent(new MethodChanged(row.id()));
        return view(row);
    }

    /**
     * Writes an article anew.
     *
     * @param version that the writer has read
     * @throws Refusal 403 for whoever may not, 409 {@code method-changed-meanwhile}, 422 {@code method-not-whole} when it
     *     would be in force without title and description in both languages
     */
    public MethodArticle change(MethodId id, int version, Draft draft) {
        Row before = find(id);
        requireChange(before);
        UUID owner = draft.owner() == null ? null : draft.owner().value();
        if (draft.status() != before.status() || !Objects.equals(owner, before.owner())) {
            Access.require(Right.CHANGE, RecordKind.METHOD);
        }
        MethodText danish = draft.danish().stripped();
        MethodText english = draft.english().stripped();
        if (danish.title().isBlank()) {
            throw Refusal.refused("method-title-missing", "danish.title");
        }
        if (draft.status() == MethodStatus.IN_FORCE && !(danish.isWhole() && english.isWhole())) {
            throw Refusal.refused("method-not-whole", "status");
        }
        if (owner != null
                && directory.staff().stream().noneMatch(one -> one.id().value().equals(owner))) {
            throw Refusal.refused("method-owner-unknown", "ownerId");
        }
        UUID by = caller();
        Row after = new Row(id, before.code(), draft.status(), danish, english, owner, version, clock.instant(), by);
        if (!rows.change(after)) {
            throw Refusal.conflict("method-changed-meanwhile");
        }
        audit.record("METHOD_CHANGED", KIND, id.value(), by, Changes.between(facts(before), facts(after), null));
        events.publishEvent(new MethodChanged(id));
        return article(id);
    }

    /** Long texts are named, not quoted: the log says that they were rewritten, and by whom. */
    private static Map<String, String> facts(Row row) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("status", row.status().name());
        facts.put("owner", String.valueOf(row.owner()));
        facts.put("title", row.danish().title());
        facts.put("titleEn", row.english().title());
        facts.put("text", length(row.danish()));
        facts.put("textEn", length(row.english()));
        return facts;
    }

    private static String length(MethodText text) {
        return String.valueOf(text.description().length() + text.text().length());
    }

    /** Adds a file. @throws Refusal 403 for whoever may not change the article */
    public StoredFile addFile(MethodId id, InputStream content, @Nullable String name) throws IOException {
        requireChange(find(id));
        FileId file = files.store(
                content,
                name,
                owner(id),
                settings.integer(Setting.FILE_MAX_MB) * MEGABYTE,
                settings.integer(Setting.CASE_MAX_MB) * MEGABYTE);
        StoredFile stored = files.find(file).orElseThrow(Refusal::notFound);
        audit.record("METHOD_FILE_ADDED", KIND, id.value(), caller(), Map.of("name", stored.name()));
        return stored;
    }

    /** A file of the article. @throws Refusal 404 if it has none such */
    @Transactional(readOnly = true)
    public StoredFile file(MethodId id, FileId file) {
        return files.of(owner(find(id).id()), List.of(file)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Takes a file away. @throws Refusal 403 for whoever may not change the article, 404 if it has none such */
    public void removeFile(MethodId id, FileId file) {
        requireChange(find(id));
        StoredFile gone = file(id, file);
        files.remove(owner(id), file);
        audit.record("METHOD_FILE_REMOVED", KIND, id.value(), caller(), Map.of("name", gone.name()));
    }

    private static FileOwner owner(MethodId id) {
        return new FileOwner("method", id.value());
    }

    private Row find(MethodId id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private MethodArticle view(Row row) {
        Map<PersonId, PersonView> people = people(Arrays.asList(row.owner(), row.changedBy()));
        return new MethodArticle(
                row.id(),
                row.code(),
                row.status(),
                row.danish(),
                row.english(),
                row.owner(),
                name(people, row.owner()),
                row.version(),
                row.changedAt(),
                name(people, row.changedBy()),
                files.of(owner(row.id())).stream().map(FileInfo::of).toList(),
                mayChange(row),
                Access.may(Right.CHANGE, RecordKind.METHOD));
    }

    private Map<PersonId, PersonView> people(List<@Nullable UUID> ids) {
        Set<PersonId> known =
                ids.stream().filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
        return directory.people(known);
    }

    private static @Nullable String name(Map<PersonId, PersonView> people, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(one -> people.get(new PersonId(one)))
                .map(PersonView::name)
                .orElse(null);
    }

    private static void requireChange(Row row) {
        if (!mayChange(row)) {
            throw Refusal.notAllowed();
        }
    }

    private static boolean mayChange(Row row) {
        return Access.may(Right.CHANGE, RecordKind.METHOD)
                || Access.may(Right.HANDLE, RecordKind.METHOD) && caller().equals(row.owner());
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }

    private static boolean english() {
        return Caller.current().locale().getLanguage().equals(Languages.ENGLISH.getLanguage());
    }
}
