package dk.medspil.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tables of one criterion and period as all but managers see them: small groups are hidden, and so many of the next
 * smallest with them that no two figures of the publication subtract to a group under five. Whether one group lies
 * within another is judged over all tables together, since an area may lie wholly within a subject.
 */
final class Publication {

    /** A published cell has at least so many relevant units, and so many applicable answers. */
    static final long SMALLEST = 5;

    private final Group total;
    private final List<PublishedTable> tables;

    private Publication(Tallies tallies, int target) {
        total = Group.of(tallies, target);
        tables = Arrays.stream(Breakdown.values())
                .map(by -> new PublishedTable(by, total))
                .toList();
    }

    /** All rows of all tables, nothing hidden: for managers. */
    static List<BreakdownTable> open(Tallies tallies, int target) {
        return new Publication(tallies, target).tables();
    }

    /** What all others may see. */
    static List<BreakdownTable> published(Tallies tallies, int target) {
        Publication publication = new Publication(tallies, target);
        publication.hide();
        return publication.tables();
    }

    /** Whether a group may be shown on its own. */
    static boolean publishable(ShareFigure figure) {
        return bigEnough(figure) && figure.k() > 0 && figure.k() < figure.n();
    }

    static boolean bigEnough(ShareFigure figure) {
        return figure.relevant() >= SMALLEST && figure.n() >= SMALLEST;
    }

    /** Each round hides at least one row more, so that it ends. */
    private void hide() {
        tables.forEach(PublishedTable::hideSmallRows);
        for (Optional<PublishedTable.Shown> tell = telling(); tell.isPresent(); tell = telling()) {
            PublishedTable.Shown group = tell.get();
            if (group.isOthers()) {
                group.table().hideOneMore();
            } else {
                group.table().hide(group.label());
            }
        }
    }

    /** A group that must go: with another that is shown it tells of a group too small to be shown. */
    private Optional<PublishedTable.Shown> telling() {
        List<PublishedTable.Shown> shown =
                tables.stream().flatMap(table -> table.shown().stream()).toList();
        Optional<PublishedTable.Shown> besideTheTotal =
                shown.stream().filter(group -> tells(group.group(), total)).findFirst();
        return besideTheTotal.or(() -> shown.stream()
                .flatMap(inner -> shown.stream()
                        .filter(outer -> tells(inner.group(), outer.group()))
                        .map(outer -> inner.isOthers() && !outer.isOthers() ? outer : inner))
                .findFirst());
    }

    /** The inner lies within the outer, and what is left of that one is too small. */
    private static boolean tells(Group inner, Group outer) {
        return inner.liesWithin(outer) && !bigEnough(outer.without(inner).figure());
    }

    private List<BreakdownTable> tables() {
        return tables.stream().map(PublishedTable::table).toList();
    }
}
