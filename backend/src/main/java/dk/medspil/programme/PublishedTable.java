package dk.medspil.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One table while it is decided which of its rows are hidden. */
final class PublishedTable {

    private final Breakdown by;
    private final Group total;
    private final Map<String, Group> rows = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();

    PublishedTable(Breakdown by, Group total) {
        this.by = by;
        this.total = total;
        Map<String, Set<Place>> members = new TreeMap<>();
        total.members().forEach(place -> members.computeIfAbsent(by.labelOf(place), label -> new HashSet<>())
                .add(place));
        members.forEach((label, places) -> rows.put(label, total.part(places)));
    }

    /** Hides what may not be shown on its own, and what would tell of it. */
    void hideSmallRows() {
        rows.forEach((label, group) -> {
            if (!Publication.publishable(group.figure())) {
                hidden.add(label);
            }
        });
        hideTheNextSmallest();
    }

    void hide(String label) {
        hidden.add(label);
        hideTheNextSmallest();
    }

    /** One more row goes to the others. */
    void hideOneMore() {
        nextSmallest().ifPresent(this::hide);
    }

    /** Until the hidden rows together may be shown, as «others, together». */
    private void hideTheNextSmallest() {
        while (!hidden.isEmpty() && (hidden.size() < 2 || !Publication.publishable(others().figure()))) {
            Optional<String> next = nextSmallest();
            if (next.isEmpty()) {
                return;
            }
            hidden.add(next.get());
        }
    }

    private Optional<String> nextSmallest() {
        return rows.entrySet().stream()
                .filter(row -> !hidden.contains(row.getKey()))
                .min(Comparator.comparing((Map.Entry<String, Group> row) ->
                                row.getValue().figure().n())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private Group others() {
        Set<Place> members = new HashSet<>();
        rows.forEach((label, group) -> {
            if (hidden.contains(label)) {
                members.addAll(group.members());
            }
        });
        return total.part(members);
    }

    /** When all rows are hidden there is nothing to say beside the total. */
    private boolean showsOthers() {
        return !hidden.isEmpty() && hidden.size() < rows.size();
    }

    /** A group whose figures are shown; {@code label} is {@link BreakdownTable#OTHERS} for the hidden ones together. */
    record Shown(PublishedTable table, String label, Group group) {

        boolean isOthers() {
            return label.equals(BreakdownTable.OTHERS);
        }
    }

    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        rows.forEach((label, group) -> {
            if (!hidden.contains(label)) {
                shown.add(new Shown(this, label, group));
            }
        });
        if (showsOthers()) {
            shown.add(new Shown(this, BreakdownTable.OTHERS, others()));
        }
        return shown;
    }

    BreakdownTable table() {
        List<BreakdownTable.Row> table = new ArrayList<>();
        rows.forEach((label, group) -> table.add(
                hidden.contains(label)
                        ? BreakdownTable.Row.suppressed(label)
                        : BreakdownTable.Row.of(label, group.figure())));
        if (showsOthers()) {
            table.add(BreakdownTable.Row.of(BreakdownTable.OTHERS, others().figure()));
        }
        return new BreakdownTable(by, table);
    }
}
