package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The views of the work list that people made for themselves, or for all. */
@Service
@Transactional
public class SavedViews {

    /** So many of one's own; more is a list that nobody reads. */
    private static final int MOST = 30;

    /** As many shared ones are shown to everybody. */
    private static final int MOST_SHARED = 50;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    SavedViews(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Query(WorkView view, WorkFilter filter, WorkSort sort, boolean descending) {}

    /** The person's own and those that are shared, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(PersonId me) {
        return database.sql("(SELECT * FROM work_view WHERE owner_id = :me) UNION ALL "
                        + "(SELECT * FROM work_view WHERE shared AND owner_id <> :me ORDER BY created_at LIMIT "
                        + MOST_SHARED + ") ORDER BY name, id")
                .param("me", me.value())
                .query(this::view)
                .list();
    }

    /** Keeps a view. @throws Refusal 409 when the person has one of that name, or enough of them */
    public void add(SavedView added) {
        int own = database.sql("SELECT count(*) FROM work_view WHERE owner_id = :me")
                .param("me", added.owner().value())
                .query(Integer.class)
                .single();
        if (own >= MOST) {
            throw Refusal.conflict("views-enough");
        }
        int rows = database.sql("INSERT INTO work_view (id, owner_id, name, shared, query, created_at) "
                        + "VALUES (:id, :owner, :name, :shared, CAST(:query AS jsonb), :now) ON CONFLICT DO NOTHING")
                .param("id", added.id())
                .param("owner", added.owner().value())
                .param("name", added.name())
                .param("shared", added.shared())
                .param(
                        "query",
                        json.writeValueAsString(
                                new Query(added.view(), added.filter(), added.sort(), added.descending())))
                .param("now", Moments.column(clock.instant()))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("view-name-taken");
        }
    }

    /** Throws one's own away. @throws Refusal 404 for one that isn't there, or is somebody else's */
    public void remove(UUID id, PersonId me) {
        int gone = database.sql("DELETE FROM work_view WHERE id = :id AND owner_id = :me")
                .param("id", id)
                .param("me", me.value())
                .update();
        if (gone == 0) {
            throw Refusal.notFound();
        }
    }

    private SavedView view(ResultSet row, int line) throws SQLException {
        Query query = json.readValue(row.getString("query"), Query.class);
        return new SavedView(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getString("name"),
                row.getBoolean("shared"),
                query.view(),
                query.filter(),
                query.sort(),
                query.descending());
    }
}
