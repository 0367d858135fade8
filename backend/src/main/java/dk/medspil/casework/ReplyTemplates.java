package dk.medspil.casework;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where templates are kept: the shared ones, whose changes the audit tells, and each person's own. */
@Service
@Transactional
public class ReplyTemplates {

    private static final String KIND = "REPLY_TEMPLATE";

    private static final String SELECT =
            "select id, owner_id, name_da, name_en, body_da, body_en, active, version from reply_template ";

    /** Rows of the shared ones and of {@code :person}'s own. */
    private static final String MINE = "(owner_id is null or owner_id = :person)";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ReplyTemplates(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The shared ones, those that aren't offered any more too. */
    @Transactional(readOnly = true)
    public List<ReplyTemplate> shared() {
        return jdbc.sql(SELECT + "where owner_id is null order by lower(name_da), id")
                .query(ReplyTemplates::template)
                .list();
    }

    /** What that person may use: his own first. */
    @Transactional(readOnly = true)
    public List<ReplyTemplate> of(PersonId person) {
        return jdbc.sql(SELECT + "where active and " + MINE + " order by owner_id is null, lower(name_da), id")
                .param("person", person.value())
                .query(ReplyTemplates::template)
                .list();
    }

    /** One of those. */
    @Transactional(readOnly = true)
    public Optional<ReplyTemplate> find(UUID id, PersonId person) {
        return jdbc.sql(SELECT + "where id = :id and active and " + MINE)
                .param("id", id)
                .param("person", person.value())
                .query(ReplyTemplates::template)
                .optional();
    }

    /** @throws Refusal 422 if a gap is unknown or a language missing */
    public ReplyTemplate addShared(TemplateWords words, PersonId by) {
        words.requireBothLanguages();
        words.requireKnownGaps();
        ReplyTemplate added = add(words, null);
        audit.record(
                "REPLY_TEMPLATE_ADDED", KIND, added.id(), by.value(), Changes.between(Map.of(), words.facts(), null));
        return added;
    }

    /** @throws Refusal 404, 409 if somebody else was faster, 422 if a gap is unknown or a language missing */
    public ReplyTemplate changeShared(
            UUID id, int version, TemplateWords words, boolean active, String reason, PersonId by) {
        words.requireBothLanguages();
        words.requireKnownGaps();
        ReplyTemplate before = jdbc.sql(SELECT + "where id = :id and owner_id is null")
                .param("id", id)
                .query(ReplyTemplates::template)
                .optional()
                .orElseThrow(Refusal::notFound);
        ReplyTemplate after = change(id, version, words, active, null);
        audit.record(
                "REPLY_TEMPLATE_CHANGED", KIND, id, by.value(), Changes.between(facts(before), facts(after), reason));
        return after;
    }

    /** @throws Refusal 422 if a gap is unknown */
    public ReplyTemplate addOwn(TemplateWords words, PersonId owner) {
        words.requireEnglishWhole();
        words.requireKnownGaps();
        return add(words, owner);
    }

    /** @throws Refusal 404 if it isn't that person's, 409 if it was changed meanwhile, 422 if a gap is unknown */
    public ReplyTemplate changeOwn(UUID id, int version, TemplateWords words, PersonId owner) {
        words.requireEnglishWhole();
        words.requireKnownGaps();
        requireOwn(id, owner);
        return change(id, version, words, true, owner);
    }

    /** @throws Refusal 404 if it isn't that person's */
    public void removeOwn(UUID id, PersonId owner) {
        requireOwn(id, owner);
        jdbc.sql("delete from reply_template where id = :id").param("id", id).update();
    }

    private void requireOwn(UUID id, PersonId owner) {
        boolean own = jdbc.sql("select exists (select 1 from reply_template where id = :id and owner_id = :owner)")
                .param("id", id)
                .param("owner", owner.value())
                .query(Boolean.class)
                .single();
        if (!own) {
            throw Refusal.notFound();
        }
    }

    private ReplyTemplate add(TemplateWords words, @Nullable PersonId owner) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into reply_template
                            (id, owner_id, name_da, name_en, body_da, body_en, active, version, changed_at)
                        values (:id, :owner, :nameDa, :nameEn, :bodyDa, :bodyEn, true, 0, :now)
                        """)
                .params(params(id, words))
                .param("owner", owner == null ? null : owner.value())
                .update();
        return seen(id, owner == null, words, true, 0);
    }

    private ReplyTemplate change(UUID id, int version, TemplateWords words, boolean active, @Nullable PersonId owner) {
        int changed = jdbc.sql("""
                        update reply_template
                        set name_da = :nameDa, name_en = :nameEn, body_da = :bodyDa, body_en = :bodyEn,
                            active = :active, version = version + 1, changed_at = :now
                        where id = :id and version = :version
                        """)
                .params(params(id, words))
                .param("active", active)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        return seen(id, owner == null, words, active, version + 1);
    }

    private Map<String, @Nullable Object> params(UUID id, TemplateWords words) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id);
        params.put("nameDa", words.nameDa());
        params.put("nameEn", words.nameEn());
        params.put("bodyDa", words.bodyDa());
        params.put("bodyEn", words.bodyEn());
        params.put("now", Moments.column(clock.instant()));
        return params;
    }

    private static ReplyTemplate seen(UUID id, boolean shared, TemplateWords words, boolean active, int version) {
        return new ReplyTemplate(
                id, shared, words.nameDa(), words.nameEn(), words.bodyDa(), words.bodyEn(), active, version);
    }

    private static Map<String, String> facts(ReplyTemplate template) {
        Map<String, String> facts = new HashMap<>(
                new TemplateWords(template.nameDa(), template.nameEn(), template.bodyDa(), template.bodyEn()).facts());
        facts.put("active", String.valueOf(template.active()));
        return facts;
    }

    private static ReplyTemplate template(ResultSet row, int index) throws SQLException {
        return new ReplyTemplate(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class) == null,
                row.getString("name_da"),
                row.getString("name_en"),
                row.getString("body_da"),
                row.getString("body_en"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
