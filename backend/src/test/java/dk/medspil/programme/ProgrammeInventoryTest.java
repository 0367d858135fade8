package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.programme.ProgrammePage.ProgrammeArea;
import dk.medspil.programme.ProgrammePage.ProgrammeCriterion;
import dk.medspil.programme.ProgrammePage.ProgrammeDecision;
import dk.medspil.programme.ProgrammePage.ProgrammeDeliverable;
import dk.medspil.programme.ProgrammePage.Representation;
import dk.medspil.testing.MedspilTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks docs/mission/programme-2010.md: every line of it stands on the programme's page, in its own words. */
@MedspilTest
class ProgrammeInventoryTest {

    private static final Path INVENTORY = Path.of("..", "docs", "mission", "programme-2010.md");
    private static final Pattern CRITERION =
            Pattern.compile("^\\| (?:\\*\\*)?(S\\d+)(?:\\*\\*)? \\| (\\d) \\| «(.+)» \\| (.+) \\|$");
    private static final Pattern RESOURCE =
            Pattern.compile("^\\| ([123](?:\\.[ab])?) \\| «(.+?)».* \\| ([0-9½]+) \\|$");
    private static final Pattern DELIVERABLE =
            Pattern.compile("^\\| (D\\d+) \\| (associations|staff) \\| «(.+?)».*\\|$");
    private static final Pattern PLANS =
            Pattern.compile("^Neighbourhood plans .*?: (.+?) \\(1\\.b\\); in Valby: (.+?)\\. .*$");

    @Autowired
    private ProgrammeDesk desk;

    @Autowired
    private Directory directory;

    private ProgrammePage page() {
        return desk.page("2010");
    }

    private static List<String> inventory() {
        try {
            return Files.readAllLines(INVENTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePeriodAndTheAim() {
        assertThat(page().programme().from()).isEqualTo(LocalDate.of(2010, 2, 1));
        assertThat(page().programme().to()).isEqualTo(LocalDate.of(2010, 12, 31));
        assertThat(text()).contains("«" + page().programme().aim() + "»");
    }

    @Test
    void everyCriterionWithItsQuoteAreaAndTarget() {
        Map<String, ProgrammeCriterion> criteria =
                page().criteria().stream().collect(Collectors.toMap(ProgrammeCriterion::code, one -> one));
        List<Matcher> rows = rows(CRITERION);

        assertThat(rows).hasSize(15);
        assertThat(criteria).hasSize(15);
        for (Matcher row : rows) {
            ProgrammeCriterion criterion = criteria.get(row.group(1));
            assertThat(criterion).as(row.group(1)).isNotNull();
            if (criterion != null) {
                assertThat(criterion.quote()).isEqualTo(row.group(3));
                assertThat(criterion.area()).isEqualTo(row.group(2));
                assertThat(row.group(3)).contains(String.valueOf(criterion.target()));
            }
        }
    }

    @Test
    void theCriteriaOfTheSecondAreaHangUnderFourResults() {
        assertThat(page().results()).hasSize(4);
        assertThat(page().criteria().stream()
                        .filter(one -> one.area().equals("2"))
                        .collect(Collectors.groupingBy(
                                one -> String.valueOf(one.result()),
                                Collectors.mapping(ProgrammeCriterion::code, Collectors.toList()))))
                .isEqualTo(Map.of(
                        "R1", List.of("S6", "S7", "S8", "S9"),
                        "R2", List.of("S10"),
                        "R3", List.of("S11"),
                        "R4", List.of("S12")));
    }

    @Test
    void everyDeliverableInItsOwnWordsAndTheCountedOne() {
        Map<String, ProgrammeDeliverable> deliverables =
                page().deliverables().stream().collect(Collectors.toMap(ProgrammeDeliverable::code, one -> one));
        List<Matcher> rows = rows(DELIVERABLE);

        assertThat(rows).hasSize(12);
        assertThat(deliverables).hasSize(12);
        for (Matcher row : rows) {
            ProgrammeDeliverable deliverable = deliverables.get(row.group(1));
            assertThat(deliverable).as(row.group(1)).isNotNull();
            String words = row.group(3).replaceAll("( …)?$", "");
            for (String part : words.split(" … ")) {
                if (deliverable != null) {
                    assertThat(deliverable.quote()).containsIgnoringCase(part);
                }
            }
        }
        assertThat(page().deliverables().stream()
                        .filter(one -> one.target() != null)
                        .map(one -> one.code() + " " + one.target()))
                .containsExactly("D7 10");
    }

    @Test
    void theMainAreasWithTheirResources() {
        Map<String, BigDecimal> resources = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Matcher row : rows(RESOURCE)) {
            titles.put(row.group(1), row.group(2));
            resources.put(row.group(1), new BigDecimal(row.group(3).replace("½", ".5")));
        }
        Map<String, ProgrammeArea> areas =
                page().areas().stream().collect(Collectors.toMap(ProgrammeArea::code, one -> one));

        assertThat(resources).hasSize(4);
        resources.forEach((code, fte) -> {
            ProgrammeArea area = areas.get(code);
            assertThat(area).as(code).isNotNull();
            if (area != null) {
                assertThat(area.title()).isEqualTo(titles.get(code));
                assertThat(area.fte()).isEqualByComparingTo(fte);
            }
        });
        assertThat(areas.values().stream().filter(area -> area.vision() != null).map(ProgrammeArea::code))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void theTwentyTwoHoursInMjolnerparken() {
        assertThat(page().commitments()).singleElement().satisfies(one -> {
            assertThat(one.area()).isEqualTo("1.b");
            assertThat(one.place()).isEqualTo("Mjølnerparken");
            assertThat(one.hours()).isEqualTo(22);
            assertThat(text()).contains(one.quote().substring(one.quote().indexOf("22")));
        });
    }

    @Test
    void theEightNeighbourhoodPlansEachWithItsPlaceForTheGoalWithoutANumber() {
        Matcher places = rows(PLANS).get(0);
        List<String> named = Arrays.stream((places.group(1) + ", " + places.group(2)).split(", "))
                .map(name -> name.replace("«", "").replace("»", ""))
                .distinct()
                .toList();

        assertThat(named).hasSize(8);
        assertThat(directory.areas().stream()
                        .filter(AreaView::neighbourhoodPlan)
                        .map(AreaView::name))
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(page().representation().stream().map(Representation::name))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theBaselinesThatItCites() {
        assertThat(page().baselines())
                .extracting(one -> one.value() + ", " + one.asOf())
                .containsExactlyInAnyOrder("6 point lavere, foråret 2009", "4 point lavere, foråret 2009");
    }

    @Test
    void theDecisionsWithTheirDayAndPlace() {
        assertThat(page().decisions())
                .extracting(ProgrammeDecision::day)
                .containsExactlyInAnyOrder(null, LocalDate.of(2008, 6, 19), LocalDate.of(2009, 12, 3));
        assertThat(page().decisions())
                .extracting(ProgrammeDecision::place)
                .contains("Borgerrepræsentationen", "Beskæftigelses- og Integrationsudvalget");
        assertThat(page().decisions().stream().map(ProgrammeDecision::quote).collect(Collectors.joining()))
                .contains("repræsentativitet skal afspejle beboersammensætningen i området");
    }

    private static String text() {
        return String.join("\n", inventory());
    }

    private static List<Matcher> rows(Pattern pattern) {
        return inventory().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .toList();
    }
}
