package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.questionnaire.AnswerValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all but managers see of small groups. */
class PublicationTest {

    private static final Set<AnswerValue> YES = Set.of(AnswerValue.YES);
    private static final UUID TITANPARKEN = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID SUNDHOLM = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final UUID MJOELNERPARKEN = UUID.fromString("00000000-0000-4000-8000-00000000000c");

    @Test
    void managersSeeEveryRow() {
        Tallies tallies = new Tallies(List.of(yes(TITANPARKEN, 1), no(SUNDHOLM, 9)));

        List<BreakdownTable> tables = Publication.open(tallies, 70);

        assertThat(table(tables, Breakdown.AREA).rows()).hasSize(2).noneMatch(BreakdownTable.Row::suppressed);
    }

    @Test
    void aSmallGroupIsHiddenTogetherWithTheNextSmallest() {
        Tallies tallies = new Tallies(List.of(
                yes(TITANPARKEN, 2),
                yes(SUNDHOLM, 4),
                no(SUNDHOLM, 4),
                yes(MJOELNERPARKEN, 10),
                no(MJOELNERPARKEN, 10)));

        BreakdownTable areas = table(Publication.published(tallies, 70), Breakdown.AREA);

        assertThat(hidden(areas)).containsExactlyInAnyOrder(TITANPARKEN.toString(), SUNDHOLM.toString());
        ShareFigure others = figure(areas, BreakdownTable.OTHERS);
        assertThat(others.k()).isEqualTo(6);
        assertThat(others.n()).isEqualTo(10);
        assertThat(figure(areas, MJOELNERPARKEN.toString()).n()).isEqualTo(20);
    }

    @Test
    void aGroupOfOneMindIsHiddenHoweverBig() {
        Tallies tallies = new Tallies(List.of(
                no(TITANPARKEN, 40),
                yes(SUNDHOLM, 10),
                no(SUNDHOLM, 10),
                yes(MJOELNERPARKEN, 30),
                no(MJOELNERPARKEN, 1)));

        BreakdownTable areas = table(Publication.published(tallies, 70), Breakdown.AREA);

        assertThat(hidden(areas)).contains(TITANPARKEN.toString());
    }

    @Test
    void whenAllIsHiddenOnlyTheTotalIsLeft() {
        Tallies tallies = new Tallies(List.of(yes(TITANPARKEN, 3), no(SUNDHOLM, 3)));

        BreakdownTable areas = table(Publication.published(tallies, 70), Breakdown.AREA);

        assertThat(areas.rows()).hasSize(2).allMatch(BreakdownTable.Row::suppressed);
    }

    /**
     * One publication, any units: of all groups whose figures are shown, no two subtract to a group under five. A
     * reader may know which group lies within which, so every pair is tried, over all tables.
     */
    @Test
    void noTwoFiguresOfAPublicationSubtractToAGroupUnderFive() {
        Random random = new Random(5);
        int shownRows = 0;
        for (int i = 0; i < 4_000; i++) {
            List<Tally> tallies = anyTallies(random);

            List<BreakdownTable> tables = Publication.published(new Tallies(tallies), 70);

            List<Predicate<Place>> groups = new ArrayList<>();
            groups.add(place -> true);
            for (BreakdownTable table : tables) {
                Set<String> hidden = hidden(table);
                for (BreakdownTable.Row row : table.rows()) {
                    if (row.suppressed()) {
                        assertThat(row.figure()).isNull();
                        continue;
                    }
                    Predicate<Place> group = row.label().equals(BreakdownTable.OTHERS)
                            ? place -> hidden.contains(table.by().labelOf(place))
                            : place -> row.label().equals(table.by().labelOf(place));
                    assertThat(row.figure()).isEqualTo(figure(tallies, group));
                    assertThat(Publication.publishable(figure(tallies, group))).isTrue();
                    groups.add(group);
                    shownRows++;
                }
            }
            for (Predicate<Place> inner : groups) {
                for (Predicate<Place> outer : groups) {
                    assertNothingSmallIsLeft(tallies, inner, outer);
                }
            }
        }
        assertThat(shownRows).as("rows that were shown at all").isGreaterThan(4_000);
    }

    private static void assertNothingSmallIsLeft(List<Tally> tallies, Predicate<Place> inner, Predicate<Place> outer) {
        Set<Place> within = relevantPlaces(tallies, inner);
        Set<Place> rest = new HashSet<>(relevantPlaces(tallies, outer));
        if (!rest.containsAll(within) || rest.size() == within.size()) {
            return;
        }
        rest.removeAll(within);
        ShareFigure left = figure(tallies, rest::contains);
        assertThat(left.relevant()).isGreaterThanOrEqualTo(5);
        assertThat(left.n()).isGreaterThanOrEqualTo(5);
    }

    private static Set<Place> relevantPlaces(List<Tally> tallies, Predicate<Place> group) {
        return tallies.stream()
                .filter(tally -> tally.standing().relevant())
                .map(Tally::place)
                .filter(group)
                .collect(Collectors.toSet());
    }

    private static ShareFigure figure(List<Tally> tallies, Predicate<Place> group) {
        return new Tallies(tallies.stream()
                        .filter(tally -> group.test(tally.place()))
                        .toList())
                .figure(70);
    }

    private static List<Tally> anyTallies(Random random) {
        int areas = 1 + random.nextInt(9);
        int subjects = 1 + random.nextInt(4);
        int kinds = 1 + random.nextInt(5);
        List<Tally> tallies = new ArrayList<>();
        int groups = 1 + random.nextInt(40);
        for (int i = 0; i < groups; i++) {
            Place place = new Place(
                    new UUID(0, random.nextInt(areas)),
                    "subject" + random.nextInt(subjects),
                    "kind" + random.nextInt(kinds));
            tallies.add(new Tally(Standing.of(StandingTest.anyFacts(random), YES), place, 1 + random.nextInt(12)));
        }
        return tallies;
    }

    private static BreakdownTable table(List<BreakdownTable> tables, Breakdown by) {
        return tables.stream().filter(table -> table.by() == by).findFirst().orElseThrow();
    }

    private static Set<String> hidden(BreakdownTable table) {
        return table.rows().stream()
                .filter(BreakdownTable.Row::suppressed)
                .map(BreakdownTable.Row::label)
                .collect(Collectors.toSet());
    }

    private static ShareFigure figure(BreakdownTable table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .map(BreakdownTable.Row::figure)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private static Tally yes(UUID area, long units) {
        return tally(area, AnswerValue.YES, units);
    }

    private static Tally no(UUID area, long units) {
        return tally(area, AnswerValue.NO, units);
    }

    private static Tally tally(UUID area, AnswerValue answer, long units) {
        UnitFacts facts = new UnitFacts(
                true, false, false, true, true, false, true, true, false, false, false, false, answer, answer);
        return new Tally(Standing.of(facts, YES), new Place(area, "CONTACT", "INSTITUTION"), units);
    }
}
