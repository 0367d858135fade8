package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.questionnaire.AnswerValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody may be told of the answers of groups that overlap as they like. */
class GroupAnswersTest {

    private static final Set<AnswerValue> YES = Set.of(AnswerValue.YES);
    private static final UUID GROUP = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private static UnitRow unit(int number, AnswerValue answer) {
        UnitFacts facts = new UnitFacts(
                true, false, false, true, true, false, true, true, false, false, false, false, answer, answer);
        return new UnitRow(
                new UUID(0, number),
                Standing.of(facts, YES),
                new Place(new UUID(1, number % 3), "CONTACT", "ADMINISTRATION"),
                null);
    }

    private static GroupAnswers.Units units(int yes, int no) {
        return new GroupAnswers.Units(
                IntStream.range(0, yes + no)
                        .mapToObj(at -> unit(at, at < yes ? AnswerValue.YES : AnswerValue.NO))
                        .toList(),
                70);
    }

    private static Set<UUID> members(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> new UUID(0, at)).collect(Collectors.toSet());
    }

    private static Set<UUID> told(GroupAnswers.Units units, Set<UUID> group) {
        return GroupAnswers.told(units, Map.of(GROUP, group), List.of(units.all()));
    }

    @Test
    void aGroupOfFiveOfTwoMindsIsTold() {
        assertThat(told(units(10, 10), members(8, 13))).containsExactly(GROUP);
    }

    @Test
    void fourAreNotToldOfNorAGroupOfOneMind() {
        assertThat(told(units(10, 10), members(8, 12))).isEmpty();
        assertThat(told(units(10, 10), members(0, 9))).isEmpty();
    }

    @Test
    void allButFourAreNotToldOfForTheFourWouldBe() {
        assertThat(told(units(10, 10), members(0, 16))).isEmpty();
        assertThat(told(units(10, 10), members(0, 15))).containsExactly(GROUP);
    }

    @Test
    void noTwoFiguresSubtractToAGroupUnderFive() {
        Random chance = new Random(13);
        int shown = 0;
        for (int round = 0; round < 2000; round++) {
            int all = 8 + chance.nextInt(40);
            GroupAnswers.Units units = units(all / 2, all - all / 2);
            List<Set<UUID>> published = new ArrayList<>(List.of(units.all(), members(0, all / 3 + 5)));
            Map<UUID, Set<UUID>> groups = new TreeMap<>();
            for (int group = 0; group < 6; group++) {
                int from = chance.nextInt(all);
                groups.put(new UUID(9, group), new HashSet<>(members(from, from + chance.nextInt(all - from) + 1)));
            }

            Set<UUID> told = GroupAnswers.told(units, groups, published);

            shown += told.size();
            List<Set<UUID>> theirs = groups.entrySet().stream()
                    .filter(group -> told.contains(group.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Set<UUID>> figures =
                    Stream.concat(theirs.stream(), published.stream()).toList();
            for (Set<UUID> inner : theirs) {
                assertThat(Publication.publishable(units.figure(inner))).isTrue();
                for (Set<UUID> outer : figures) {
                    assertThat(units.tells(inner, outer)).isFalse();
                    assertThat(units.tells(outer, inner)).isFalse();
                }
            }
        }
        assertThat(shown).as("groups told of, lest the test judge nothing").isGreaterThan(1000);
    }
}
