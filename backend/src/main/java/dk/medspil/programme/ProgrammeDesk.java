package dk.medspil.programme;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.AuditReader;
import dk.medspil.audit.Changes;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.DeliverableRecords.DeliverableRecord;
import dk.medspil.programme.ProgrammePage.DeliverableState;
import dk.medspil.programme.ProgrammePage.ProgrammeArea;
import dk.medspil.programme.ProgrammePage.ProgrammeChange;
import dk.medspil.programme.ProgrammePage.ProgrammeDeliverable;
import dk.medspil.programme.ProgrammePage.ProgrammeLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a programme is read as a whole, and kept by managers: each change has author, reason, before and after. */
@Lazy
@Service
@Transactional
public class ProgrammeDesk {

    private static final String KIND = "PROGRAMME";
    private static final int CHANGES = 30;

    private final ProgrammeRows rows;
    private final Representations representations;
    private final EarlierResults earlier;
    private final ObjectProvider<DeliverableRecords> records;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final AuditReader auditReader;

    ProgrammeDesk(
            ProgrammeRows rows,
            Representations representations,
            EarlierResults earlier,
            ObjectProvider<DeliverableRecords> records,
            Directory directory,
            JdbcClient jdbc,
            AuditLog audit,
            AuditReader auditReader) {
        this.rows = rows;
        this.representations = representations;
        this.earlier = earlier;
        this.records = records;
        this.directory = directory;
        this.jdbc = jdbc;
        this.audit = audit;
        this.auditReader = auditReader;
    }

    /** What an area says; blank means nothing. */
    public record AreaText(
            String title,
            @Nullable BigDecimal fte,
            String vision,
            String challenge,
            String purpose,
            String targetGroup) {}

    /** How far a deliverable is; without a target its progress is described. */
    public record Progress(DeliverableState state, @Nullable Integer target, String progress) {}

    /** All programmes, the newest first. */
    @Transactional(readOnly = true)
    public List<ProgrammeLine> list() {
        return rows.all();
    }

    /** @throws Refusal 404 if there is none such */
    @Transactional(readOnly = true)
    public ProgrammePage page(String code) {
        ProgrammeLine programme = find(code);
        boolean english = Caller.current().locale().getLanguage().equals(Languages.ENGLISH.getLanguage());
        return new ProgrammePage(
                programme,
                rows.areas(code),
                rows.results(code),
                rows.criteria(code, english),
                rows.deliverables(code, english, recordsOf(programme.from(), programme.to())),
                rows.commitments(code),
                rows.baselines(code),
                rows.decisions(code),
                representations.of(code),
                earlier.all(),
                Access.may(Right.CHANGE, RecordKind.PROGRAMME),
                changes(code));
    }

    private List<DeliverableRecord> recordsOf(LocalDate from, LocalDate to) {
        return records.stream().flatMap(room -> room.of(from, to).stream()).toList();
    }

    private List<ProgrammeChange> changes(String code) {
        var entries = auditReader.entries(record(code), null, CHANGES);
        Map<PersonId, PersonView> people = directory.people(entries.stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(entry.by()))
                .map(PersonId::new)
                .toList());
        return entries.stream()
                .map(entry -> {
                    UUID by = entry.by();
                    PersonView person = by == null ? null : people.get(new PersonId(by));
                    return new ProgrammeChange(
                            entry.at(), person == null ? null : person.name(), entry.action(), entry.facts());
                })
                .toList();
    }

    /** @throws Refusal 404, 409 if someone else was faster */
    public ProgrammePage changeArea(String code, String area, int version, AreaText wanted, String reason) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        ProgrammeArea before = rows.areas(find(code).code()).stream()
                .filter(one -> one.code().equals(area))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        int changed = jdbc.sql("""
                        update main_area set title = :title, fte = :fte, vision = :vision, challenge = :challenge,
                               purpose = :purpose, target_group = :group, version = version + 1
                        where programme = :programme and code = :code and version = :version
                        """)
                .param("title", wanted.title().strip())
                .param("fte", wanted.fte())
                .param("vision", blankToNull(wanted.vision()))
                .param("challenge", blankToNull(wanted.challenge()))
                .param("purpose", blankToNull(wanted.purpose()))
                .param("group", blankToNull(wanted.targetGroup()))
                .param("programme", code)
                .param("code", area)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("programme-changed-meanwhile");
        }
        ProgrammeArea after = rows.areas(code).stream()
                .filter(one -> one.code().equals(area))
                .findFirst()
                .orElseThrow();
        record(code, "PROGRAMME_AREA_CHANGED", area, Changes.between(facts(before), facts(after), reason));
        return page(code);
    }

    private static Map<String, String> facts(ProgrammeArea area) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", area.title());
        facts.put(
                "fte",
                area.fte() == null ? "–" : area.fte().stripTrailingZeros().toPlainString());
        facts.put("vision", Objects.requireNonNullElse(area.vision(), "–"));
        facts.put("challenge", Objects.requireNonNullElse(area.challenge(), "–"));
        facts.put("purpose", Objects.requireNonNullElse(area.purpose(), "–"));
        facts.put("targetGroup", Objects.requireNonNullElse(area.targetGroup(), "–"));
        return facts;
    }

    /** @throws Refusal 404, 409 if someone else was faster */
    public ProgrammePage changeDeliverable(
            String code, String deliverable, int version, Progress wanted, String reason) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        ProgrammeDeliverable before = deliverable(code, deliverable);
        int changed = jdbc.sql("""
                        update deliverable set state = :state, target = :target, progress = :progress,
                               version = version + 1
                        where programme = :programme and code = :code and version = :version
                        """)
                .param("state", wanted.state().name())
                .param("target", wanted.target())
                .param("progress", wanted.progress().strip())
                .param("programme", code)
                .param("code", deliverable)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("programme-changed-meanwhile");
        }
        record(
                code,
                "DELIVERABLE_CHANGED",
                deliverable,
                Changes.between(facts(before), facts(deliverable(code, deliverable)), reason));
        return page(code);
    }

    private ProgrammeDeliverable deliverable(String programme, String code) {
        return rows.deliverables(programme, false, List.of()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, String> facts(ProgrammeDeliverable deliverable) {
        return Map.of(
                "state", deliverable.state().name(),
                "target", String.valueOf(deliverable.target()),
                "progress", deliverable.progress());
    }

    /** Writes a decision down. */
    public ProgrammePage addDecision(
            String code, String area, @Nullable LocalDate day, String place, String title, String quote) {
        requireArea(code, area);
        jdbc.sql("""
                        insert into programme_decision (id, programme, area, day, place, title, quote)
                        values (:id, :programme, :area, :day, :place, :title, :quote)
                        """)
                .param("id", UUID.randomUUID())
                .param("programme", code)
                .param("area", area)
                .param("day", day)
                .param("place", place.strip())
                .param("title", title.strip())
                .param("quote", quote.strip())
                .update();
        record(code, "DECISION_ADDED", area, Map.of("title", title.strip(), "day", String.valueOf(day)));
        return page(code);
    }

    /** Writes a figure down that the programme starts from. */
    public ProgrammePage addBaseline(
            String code, String area, String title, String value, String asOf, String source, String quote) {
        requireArea(code, area);
        jdbc.sql("""
                        insert into programme_baseline (id, programme, area, title, value, as_of, source, quote)
                        values (:id, :programme, :area, :title, :value, :asOf, :source, :quote)
                        """)
                .param("id", UUID.randomUUID())
                .param("programme", code)
                .param("area", area)
                .param("title", title.strip())
                .param("value", value.strip())
                .param("asOf", asOf.strip())
                .param("source", source.strip())
                .param("quote", quote.strip())
                .update();
        record(code, "BASELINE_ADDED", area, Map.of("title", title.strip(), "value", value.strip()));
        return page(code);
    }

    /** What share of an area's residents the target group is, as a source says of a day. */
    public ProgrammePage setResidents(String code, String place, BigDecimal percent, LocalDate day, String source) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        find(code);
        representations.residents(code, place, percent, day, source.strip());
        record(
                code,
                "RESIDENTS_SHARE_SET",
                place,
                Map.of("value", percent.toPlainString(), "day", day.toString(), "source", source.strip()));
        return page(code);
    }

    /** Who was seen at a group or a meeting. */
    public ProgrammePage observe(String code, String place, LocalDate day, int people, int minority, String source) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        find(code);
        if (minority > people) {
            throw Refusal.refused("observed-more-than-all", "minority");
        }
        representations.observe(code, place, day, people, minority, source.strip());
        record(
                code,
                "REPRESENTATION_OBSERVED",
                place,
                Map.of("value", minority + "/" + people, "day", day.toString(), "source", source.strip()));
        return page(code);
    }

    private void requireArea(String code, String area) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        if (rows.areas(find(code).code()).stream().noneMatch(one -> one.code().equals(area))) {
            throw Refusal.refused("programme-area-unknown", "area");
        }
    }

    private ProgrammeLine find(String code) {
        return rows.find(code).orElseThrow(Refusal::notFound);
    }

    /** A programme has a code and no id of its own; the audit wants one. */
    static UUID record(String code) {
        return UUID.nameUUIDFromBytes(("programme/" + code).getBytes(StandardCharsets.UTF_8));
    }

    private void record(String code, String action, String part, Map<String, String> changes) {
        Map<String, String> facts = new LinkedHashMap<>(changes);
        facts.put("part", part);
        audit.record(action, KIND, record(code), Caller.current().requirePersonId(), facts);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
