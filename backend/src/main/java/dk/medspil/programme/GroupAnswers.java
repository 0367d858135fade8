package dk.medspil.programme;

import dk.medspil.directory.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What groups of requesters have answered, in the programme's period: those who got the same method, say. All groups are
 * judged together with what is published already: none is told when it is small, or when it would tell, subtracted from
 * another figure, of a group under five. Managers see every group.
 */
@Lazy
@Service
@Transactional
public class GroupAnswers {

    /** The groups are of requesters: criteria that count others say nothing of them. */
    private static final String REQUESTER = "REQUESTER";

    private final Criteria criteria;

    GroupAnswers(Criteria criteria) {
        this.criteria = criteria;
    }

    /**
     * One criterion of a group: R, A, n and k as {@code docs/figures.md} names them.
     *
     */
    public record Answered(String criterion, String title, Figure figure) {}

    /** A figure, or that there is one that is not told: then all are absent. */
    public record Figure(
            boolean suppressed,
            @Nullable Long relevant,
            @Nullable Long answered,
            @Nullable Long n,
            @Nullable Long k) {

        static final Figure SUPPRESSED = new Figure(true, null, null, null, null);

        static Figure of(ShareFigure figure) {
            return new Figure(false, figure.relevant(), figure.answered(), figure.n(), figure.k());
        }
    }

    /**
     * The answers of one of the groups.
     *
     * @param groups all groups of this sort: which one may be told depends on the others
     */
    public List<Answered> of(UUID group, Map<UUID, Set<PersonId>> groups, Audience audience, Locale locale) {
        return criteria.assessProgrammeByPlace().stream()
                .filter(assessed -> assessed.definition().unitKind().equals(REQUESTER))
                .sorted(Comparator.comparing(assessed ->
                        Integer.valueOf(assessed.definition().criterion().substring(1))))
                .map(assessed -> new Answered(
                        assessed.definition().criterion(),
                        Cards.title(assessed.definition(), locale),
                        figure(assessed, group, groups, audience)))
                .toList();
    }

    private Figure figure(Assessed assessed, UUID group, Map<UUID, Set<PersonId>> groups, Audience audience) {
        Units units = new Units(criteria.rows(assessed), assessed.definition().target());
        Map<UUID, Set<UUID>> members = new TreeMap<>();
        groups.forEach((id, people) -> members.put(id, units.among(people)));
        Set<UUID> own = members.getOrDefault(group, Set.of());
        boolean told = audience == Audience.MANAGERS
                || told(units, members, published(units, assessed)).contains(group);
        return told ? Figure.of(units.figure(own)) : Figure.SUPPRESSED;
    }

    /** The groups that may be told beside what is published: the smaller of two that tell of a few goes first. */
    static Set<UUID> told(Units units, Map<UUID, Set<UUID>> groups, Collection<Set<UUID>> published) {
        Map<UUID, Set<UUID>> shown = new HashMap<>(groups);
        shown.values().removeIf(members -> !Publication.publishable(units.figure(members)));
        Optional<UUID> telling = telling(units, shown, published);
        while (telling.isPresent()) {
            shown.remove(telling.get());
            telling = telling(units, shown, published);
        }
        return shown.keySet();
    }

    private static Optional<UUID> telling(Units units, Map<UUID, Set<UUID>> shown, Collection<Set<UUID>> published) {
        return shown.entrySet().stream()
                .filter(one -> published.stream().anyMatch(other -> tell(units, one.getValue(), other))
                        || shown.values().stream().anyMatch(other -> units.tells(one.getValue(), other)))
                .min(Comparator.comparing((Map.Entry<UUID, Set<UUID>> one) ->
                                one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static boolean tell(Units units, Set<UUID> one, Set<UUID> other) {
        return units.tells(one, other) || units.tells(other, one);
    }

    /** The units behind every figure that all may see already: the programme, and the rows of its tables. */
    private static Collection<Set<UUID>> published(Units units, Assessed assessed) {
        Set<Set<UUID>> sets = new HashSet<>();
        sets.add(units.all());
        for (BreakdownTable table :
                Publication.published(assessed.tallies(), assessed.definition().target())) {
            Set<String> shown = table.rows().stream()
                    .filter(row -> row.figure() != null && !row.label().equals(BreakdownTable.OTHERS))
                    .map(BreakdownTable.Row::label)
                    .collect(Collectors.toSet());
            shown.forEach(label -> sets.add(units.at(table.by(), Set.of(label))));
            Set<UUID> rest = new HashSet<>(units.all());
            rest.removeAll(units.at(table.by(), shown));
            sets.add(rest);
        }
        return sets;
    }

    /** The relevant units of a criterion, one by one. */
    static final class Units {

        private final Map<UUID, UnitRow> rows = new HashMap<>();
        private final int target;

        Units(List<UnitRow> all, int target) {
            all.stream().filter(row -> row.standing().relevant()).forEach(row -> rows.put(row.unit(), row));
            this.target = target;
        }

        Set<UUID> all() {
            return rows.keySet();
        }

        Set<UUID> among(Set<PersonId> people) {
            return people.stream()
                    .map(PersonId::value)
                    .filter(rows::containsKey)
                    .collect(Collectors.toSet());
        }

        Set<UUID> at(Breakdown by, Set<String> labels) {
            return rows.values().stream()
                    .filter(row -> labels.contains(by.labelOf(row.place())))
                    .map(UnitRow::unit)
                    .collect(Collectors.toSet());
        }

        ShareFigure figure(Set<UUID> members) {
            return new Tallies(members.stream()
                            .map(rows::get)
                            .filter(Objects::nonNull)
                            .map(row -> new Tally(row.standing(), row.place(), 1))
                            .toList())
                    .figure(target);
        }

        /** The inner lies within the outer, and what is left of that one is too small. */
        boolean tells(Set<UUID> inner, Set<UUID> outer) {
            if (inner.size() >= outer.size() || !outer.containsAll(inner)) {
                return false;
            }
            Set<UUID> rest = new HashSet<>(outer);
            rest.removeAll(inner);
            return !Publication.bigEnough(figure(rest));
        }
    }
}
