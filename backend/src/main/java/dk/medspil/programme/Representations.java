package dk.medspil.programme;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.ProgrammePage.Observation;
import dk.medspil.programme.ProgrammePage.Representation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** G1: whether those who take part reflect those who live in the area; each figure with its source and day. */
@Lazy
@Component
class Representations {

    private final JdbcClient jdbc;
    private final Directory directory;

    Representations(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Residents(String place, BigDecimal percent, LocalDate day, String source) {}

    private record Seen(String place, Observation observation) {}

    /** Of every neighbourhood plan. */
    List<Representation> of(String programme) {
        Map<String, Residents> residents = jdbc
                .sql("""
                        select distinct on (place) place, residents, residents_day, residents_source
                        from residents_share where programme = :programme order by place, residents_day desc
                        """)
                .param("programme", programme)
                .query((row, index) -> new Residents(
                        row.getString("place"),
                        row.getBigDecimal("residents"),
                        row.getObject("residents_day", LocalDate.class),
                        row.getString("residents_source")))
                .list()
                .stream()
                .collect(Collectors.toMap(Residents::place, Function.identity()));
        Map<String, List<Seen>> seen = jdbc
                .sql("""
                        select id, place, day, people, minority, source from observed_share
                        where programme = :programme order by day desc, id
                        """)
                .param("programme", programme)
                .query((row, index) -> new Seen(
                        row.getString("place"),
                        new Observation(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getInt("people"),
                                row.getInt("minority"),
                                row.getString("source"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seen::place));
        return directory.areas().stream()
                .filter(AreaView::neighbourhoodPlan)
                .map(area -> representation(
                        area,
                        residents.get(area.code()),
                        seen.getOrDefault(area.code(), List.of()).stream()
                                .map(Seen::observation)
                                .toList()))
                .toList();
    }

    private static Representation representation(
            AreaView area, @Nullable Residents residents, List<Observation> observations) {
        return new Representation(
                area.code(),
                area.name(),
                observations.stream().mapToInt(Observation::people).sum(),
                observations.stream().mapToInt(Observation::minority).sum(),
                residents == null ? null : residents.percent(),
                residents == null ? null : residents.day(),
                residents == null ? null : residents.source(),
                observations);
    }

    /** The newest figure of a day stands. @throws Refusal 422 if there is no such plan */
    void residents(String programme, String place, BigDecimal percent, LocalDate day, String source) {
        requirePlan(place);
        jdbc.sql("""
                        insert into residents_share (id, programme, place, residents, residents_day, residents_source)
                        values (:id, :programme, :place, :percent, :day, :source)
                        on conflict (programme, place, residents_day) do update
                        set residents = excluded.residents, residents_source = excluded.residents_source
                        """)
                .param("id", UUID.randomUUID())
                .param("programme", programme)
                .param("place", place)
                .param("percent", percent)
                .param("day", day)
                .param("source", source)
                .update();
    }

    /** @throws Refusal 422 if there is no such plan */
    void observe(String programme, String place, LocalDate day, int people, int minority, String source) {
        requirePlan(place);
        jdbc.sql("""
                        insert into observed_share (id, programme, place, day, people, minority, source)
                        values (:id, :programme, :place, :day, :people, :minority, :source)
                        """)
                .param("id", UUID.randomUUID())
                .param("programme", programme)
                .param("place", place)
                .param("day", day)
                .param("people", people)
                .param("minority", minority)
                .param("source", source)
                .update();
    }

    private void requirePlan(String place) {
        boolean known = directory.areas().stream()
                .anyMatch(area -> area.neighbourhoodPlan() && area.code().equals(place));
        if (!known) {
            throw Refusal.refused("programme-place-unknown", "place");
        }
    }
}
