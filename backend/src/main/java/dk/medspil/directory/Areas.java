package dk.medspil.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of areas, in the office's order. */
@Component
class Areas {

    private static final String VIEW = "select id, code, name, district, active from area ";

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AreaView> active() {
        return jdbc.sql(VIEW + "where active order by position, code")
                .query(Areas::view)
                .list();
    }

    List<AreaView> all() {
        return jdbc.sql(VIEW + "order by position, code").query(Areas::view).list();
    }

    Optional<AreaView> find(AreaId id) {
        return jdbc.sql(VIEW + "where id = :id")
                .param("id", id.value())
                .query(Areas::view)
                .optional();
    }

    private static AreaView view(ResultSet row, int number) throws SQLException {
        return new AreaView(
                new AreaId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("district"),
                row.getBoolean("active"));
    }
}
