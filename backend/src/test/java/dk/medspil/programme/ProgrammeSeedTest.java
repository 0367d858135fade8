package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.testing.MedspilTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seed against the inventory in docs/mission/programme-2010.md: nothing lost, nothing reworded. */
@MedspilTest
class ProgrammeSeedTest {

    private static final Path INVENTORY = Path.of("..", "docs", "mission", "programme-2010.md");
    private static final Pattern CRITERION =
            Pattern.compile("^\\| (?:\\*\\*)?(S\\d+)(?:\\*\\*)? \\| (\\d) \\| «(.+)» \\| (.+) \\|$");
    private static final Pattern RESOURCE =
            Pattern.compile("^\\| ([123](?:\\.[ab])?) \\| «(.+?)».* \\| ([0-9½]+) \\|$");
    private static final Pattern PERCENT = Pattern.compile("(\\d+) %");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyCriterionIsThereInItsOwnWords() throws IOException {
        Map<String, String> quotes = new LinkedHashMap<>();
        Map<String, String> areas = new LinkedHashMap<>();
        for (Matcher row : rows(CRITERION)) {
            quotes.put(row.group(1), row.group(3));
            areas.put(row.group(1), row.group(2));
        }

        assertThat(quotes).hasSize(15);
        assertThat(column("select code as key, quote as value from criterion where programme = '2010'"))
                .isEqualTo(quotes);
        assertThat(column("select code as key, area as value from criterion where programme = '2010'"))
                .isEqualTo(areas);
    }

    @Test
    void everySharesTargetIsThePercentOfItsQuote() throws IOException {
        Map<String, String> targets = column("""
                select criterion as key, target::text as value from criterion_definition
                where kind = 'SHARE' and target_from >= '2010-01-01'
                """);
        Map<String, String> percents = new LinkedHashMap<>();
        for (Matcher row : rows(CRITERION)) {
            Matcher percent = PERCENT.matcher(row.group(3));
            if (percent.find()) {
                percents.put(row.group(1), percent.group(1));
            }
        }

        assertThat(percents).hasSize(11);
        assertThat(targets).isEqualTo(percents);
    }

    @Test
    void everyCountsTargetStandsInItsQuote() throws IOException {
        Map<String, String> quotes =
                rows(CRITERION).stream().collect(Collectors.toMap(row -> row.group(1), row -> row.group(3)));
        Map<String, String> targets = column("""
                select criterion as key, target::text as value from criterion_definition where kind = 'COUNT'
                """);

        assertThat(targets.keySet()).containsExactlyInAnyOrder("S6", "S7", "S8", "S11");
        targets.forEach((code, target) -> assertThat(quotes.get(code)).contains(target + " "));
    }

    @Test
    void aTargetOwnsItsPeriod() {
        assertThat(column("""
                        select criterion as key, target_from || ' – ' || target_to as value from criterion_definition
                        """))
                .containsEntry("S13", "2010-02-01 – 2010-12-31")
                .containsEntry("S6", "2010-01-01 – 2010-12-31")
                .containsEntry("S8", "2009-01-01 – 2011-12-31");
        assertThat(jdbc.sql("select to_day - from_day + 1 from programme where code = '2010'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(334);
    }

    @Test
    void theMainAreasHaveTheirResources() throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, BigDecimal> resources = new LinkedHashMap<>();
        for (Matcher row : rows(RESOURCE)) {
            titles.put(row.group(1), row.group(2));
            resources.put(row.group(1), new BigDecimal(row.group(3).replace("½", ".5")));
        }

        assertThat(resources).hasSize(4);
        assertThat(column("select code as key, title as value from main_area where fte is not null"))
                .isEqualTo(titles);
        Map<String, String> seeded =
                column("select code as key, fte::text as value from main_area where fte is not null");
        resources.forEach(
                (code, fte) -> assertThat(new BigDecimal(seeded.get(code))).isEqualByComparingTo(fte));
        assertThat(jdbc.sql("select sum(fte) from main_area")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("5");
    }

    @Test
    void theSecondAreasCriteriaHangUnderFourResults() {
        assertThat(jdbc.sql("""
                                select string_agg(code, ' ' order by position) from criterion
                                where area = '2' group by result order by result
                                """).query(String.class).list()).containsExactly("S6 S7 S8 S9", "S10", "S11", "S12");
    }

    private Map<String, String> column(String sql) {
        Map<String, String> column = new LinkedHashMap<>();
        jdbc.sql(sql).query(row -> {
            column.put(row.getString("key"), row.getString("value"));
        });
        return column;
    }

    private static List<Matcher> rows(Pattern pattern) throws IOException {
        return Files.readAllLines(INVENTORY).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .toList();
    }
}
