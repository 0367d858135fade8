package dk.medspil.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one criterion and period as all but managers see them: small groups are hidden, and so many of the next
 * smallest with them that no two figures of the publication subtract to a group under five. Whether one group lies
 * within another is judged over all tables together, since an area may lie wholly within a subject.
 */
final class Publication {

    /** A published cell has at least so many relevant units, and so many applicable answers. */
    static final long SMALLEST = 5;

    private final Map<Place, ShareFigure> places;
    private final int target;
    private final Map<Breakdown, Map<String, Set<Place>>> cells = new EnumMap<>(Breakdown.class);
    private final Map<Breakdown, Set<String>> hidden = new EnumMap<>(Breakdown.class);

    private Publication(Map<Place, ShareFigure> places, int target) {
        this.places = places;
        this.target = target;
        for (Breakdown table : Breakdown.values()) {
            Map<String, Set<Place>> rows = places.keySet().stream()
                    .collect(Collectors.groupingBy(table::labelOf, TreeMap::new, Collectors.toSet()));
            cells.put(table, rows);
            hidden.put(table, new TreeSet<>());
        }
    }

    /** A group that is shown: a row, what several hidden rows are together ({@code label} null), or the total. */
    record Shown(@Nullable Breakdown table, @Nullable String label, Set<Place> members) {}

    /** All rows of all tables, nothing hidden: for managers. */
    static List<BreakdownTable> open(Tallies tallies, int target) {
        return new Publication(figures(tallies, target), target).tables();
    }

    /** What all others may see. */
    static List<BreakdownTable> published(Tallies tallies, int target) {
        Publication publication = new Publication(figures(tallies, target), target);
        publication.hide();
        return publication.tables();
    }

    /** Whether a group may be shown on its own. */
    static boolean publishable(ShareFigure figure) {
        return bigEnough(figure) && figure.k() > 0 && figure.k() < figure.n();
    }

    private static boolean bigEnough(ShareFigure figure) {
        return figure.relevant() >= SMALLEST && figure.n() >= SMALLEST;
    }

    private static Map<Place, ShareFigure> figures(Tallies tallies, int target) {
        return tallies.relevantByPlace().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().figure(target)));
    }

    private void hide() {
        for (Breakdown table : Breakdown.values()) {
            cells.get(table).forEach((label, members) -> {
                if (!publishable(figure(members))) {
                    hidden.get(table).add(label);
                }
            });
            hideTheNextSmallest(table);
        }
        for (Optional<Shown> telling = telling(); telling.isPresent(); telling = telling()) {
            Breakdown table = telling.get().table();
            String label = telling.get().label();
            if (table == null) {
                throw new IllegalStateException("a total tells nothing of itself");
            }
            if (label == null) {
                nextSmallest(table).ifPresent(hidden.get(table)::add);
            } else {
                hidden.get(table).add(label);
            }
            hideTheNextSmallest(table);
        }
    }

    /** Until the hidden rows together may be shown, as «others, together». */
    private void hideTheNextSmallest(Breakdown table) {
        Set<String> rows = hidden.get(table);
        while (!rows.isEmpty() && (rows.size() < 2 || !publishable(figure(membersOf(table, rows))))) {
            Optional<String> next = nextSmallest(table);
            if (next.isEmpty()) {
                return;
            }
            rows.add(next.get());
        }
    }

    private Optional<String> nextSmallest(Breakdown table) {
        Comparator<String> bySize = Comparator.comparing(
                label -> figure(cells.get(table).getOrDefault(label, Set.of())).n());
        return cells.get(table).keySet().stream()
                .filter(label -> !hidden.get(table).contains(label))
                .min(bySize.thenComparing(Comparator.naturalOrder()));
    }

    /** A group that must go: it lies within another that is shown, and what is left of that one is too small. */
    private Optional<Shown> telling() {
        List<Shown> shown = shown();
        for (Shown inner : shown) {
            for (Shown outer : shown) {
                if (tells(inner, outer)) {
                    boolean innerIsTotal = inner.table() == null;
                    return Optional.of(innerIsTotal || (inner.label() == null && outer.label() != null) ? outer : inner);
                }
            }
        }
        return Optional.empty();
    }

    private boolean tells(Shown inner, Shown outer) {
        if (inner.members().size() >= outer.members().size() || !outer.members().containsAll(inner.members())) {
            return false;
        }
        Set<Place> rest = new HashSet<>(outer.members());
        rest.removeAll(inner.members());
        return !bigEnough(figure(rest));
    }

    /** Every group whose figures are on the page. */
    private List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        shown.add(new Shown(null, null, places.keySet()));
        for (Breakdown table : Breakdown.values()) {
            Map<String, Set<Place>> rows = cells.get(table);
            rows.forEach((label, members) -> {
                if (!hidden.get(table).contains(label)) {
                    shown.add(new Shown(table, label, members));
                }
            });
            if (showsOthers(table)) {
                shown.add(new Shown(table, null, membersOf(table, hidden.get(table))));
            }
        }
        return shown;
    }

    /** When all rows are hidden there is nothing to say beside the total. */
    private boolean showsOthers(Breakdown table) {
        int rows = cells.get(table).size();
        int gone = hidden.get(table).size();
        return gone > 0 && gone < rows;
    }

    private Set<Place> membersOf(Breakdown table, Set<String> labels) {
        Set<Place> members = new HashSet<>();
        labels.forEach(label -> members.addAll(cells.get(table).getOrDefault(label, Set.of())));
        return members;
    }

    private ShareFigure figure(Set<Place> members) {
        long k = 0;
        long n = 0;
        long r = 0;
        long a = 0;
        for (Place place : members) {
            ShareFigure figure = places.get(place);
            k += figure.k();
            n += figure.n();
            r += figure.relevant();
            a += figure.answered();
        }
        return new ShareFigure(k, n, r, a, target);
    }

    private List<BreakdownTable> tables() {
        List<BreakdownTable> tables = new ArrayList<>();
        for (Breakdown table : Breakdown.values()) {
            List<BreakdownTable.Row> rows = new ArrayList<>();
            cells.get(table).forEach((label, members) -> rows.add(
                    hidden.get(table).contains(label)
                            ? BreakdownTable.Row.suppressed(label)
                            : BreakdownTable.Row.of(label, figure(members))));
            BreakdownTable.Row others = showsOthers(table)
                    ? BreakdownTable.Row.of(BreakdownTable.OTHERS, figure(membersOf(table, hidden.get(table))))
                    : null;
            if (others != null) {
                rows.add(others);
            }
            tables.add(new BreakdownTable(table, rows));
        }
        return tables;
    }
}
