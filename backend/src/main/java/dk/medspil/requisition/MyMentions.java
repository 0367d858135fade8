package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody of the office was mentioned by a colleague. What they may not see any more is not told of. */
@Component
@Transactional
public class MyMentions {

    /** So many are listed, the unread before the others. */
    private static final int MOST = 100;

    /** So much of a note is shown, in characters. */
    private static final int SHOWN = 300;

    private final Summaries summaries;
    private final CaseSight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyMentions(Summaries summaries, CaseSight sight, JdbcClient jdbc, Clock clock) {
        this.summaries = summaries;
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A note that mentions somebody.
     *
     * @param entry the line of the case's timeline
     * @param by null when its author is not known any more
     * @param text the beginning of the note
     */
    public record Mentioned(
            UUID entry,
            RequisitionNumber number,
            String title,
            @Nullable PersonId by,
            Instant at,
            String text,
            boolean read) {}

    /** The unread first, then the newest; as the caller, who is that person, sees them. */
    @Transactional(readOnly = true)
    public List<Mentioned> of(PersonId me) {
        return jdbc.sql("""
                        select mention.entry_id, requisition.number_year, requisition.number_serial, requisition.title,
                               entry.author_id, mention.at, left(entry.body, :shown) as text,
                               mention.read_at is not null as read
                        from mention join requisition on requisition.id = mention.requisition_id
                        join timeline_entry entry on entry.id = mention.entry_id
                        where mention.person_id = :me and %s
                        order by mention.read_at is null desc, mention.at desc, mention.entry_id limit :most
                        """.formatted(sight.where()))
                .params(sight.params())
                .param("me", me.value())
                .param("shown", SHOWN)
                .param("most", MOST)
                .query(MyMentions::mentioned)
                .list();
    }

    /** How many are unread. */
    @Transactional(readOnly = true)
    public int unread(PersonId me) {
        return jdbc.sql("""
                        select count(*)::int from mention join requisition on requisition.id = mention.requisition_id
                        where mention.person_id = :me and mention.read_at is null and %s
                        """.formatted(sight.where()))
                .params(sight.params())
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    /** The person has looked at the case. @throws Refusal 404 for who may not see it */
    public void read(RequisitionNumber number, PersonId me) {
        RequisitionSummary facts = summaries.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        jdbc.sql("update mention set read_at = :now"
                        + " where person_id = :me and requisition_id = :case and read_at is null")
                .param("now", Moments.column(clock.instant()))
                .param("me", me.value())
                .param("case", facts.id().value())
                .update();
    }

    @EventListener
    void on(PeopleMentioned mentioned) {
        jdbc.sql("""
                        insert into mention (person_id, entry_id, requisition_id, at)
                        select person, :entry, :case, :now from unnest(:people::uuid[]) as person
                        on conflict do nothing
                        """)
                .param("entry", mentioned.noteId())
                .param("case", mentioned.requisitionId().value())
                .param("now", Moments.column(clock.instant()))
                .param(
                        "people",
                        mentioned.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    @EventListener
    void on(PersonsMerged merged) {
        jdbc.sql("""
                        update mention set person_id = :into where person_id = :from and not exists (
                            select 1 from mention other
                            where other.person_id = :into and other.entry_id = mention.entry_id)
                        """)
                .param("into", merged.into().value())
                .param("from", merged.from().value())
                .update();
    }

    private static Mentioned mentioned(ResultSet row, int line) throws SQLException {
        UUID author = row.getObject("author_id", UUID.class);
        String text = row.getString("text");
        return new Mentioned(
                row.getObject("entry_id", UUID.class),
                new RequisitionNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getString("title"),
                author == null ? null : new PersonId(author),
                Moments.instant(row, "at"),
                text == null ? "" : text,
                row.getBoolean("read"));
    }
}
