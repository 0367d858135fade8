package dk.medspil.programme;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The relevant units of some places: what a row of a table, several rows together, or the total stand for. */
final class Group {

    private final Map<Place, ShareFigure> places;
    private final ShareFigure figure;

    private Group(Map<Place, ShareFigure> places, int target) {
        this.places = places;
        this.figure = places.values().stream()
                .reduce(
                        new ShareFigure(0, 0, 0, 0, target),
                        (a, b) -> new ShareFigure(
                                a.k() + b.k(),
                                a.n() + b.n(),
                                a.relevant() + b.relevant(),
                                a.answered() + b.answered(),
                                target));
    }

    /** Everyone relevant. */
    static Group of(Tallies tallies, int target) {
        Map<Place, ShareFigure> places = tallies.relevantByPlace().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().figure(target)));
        return new Group(places, target);
    }

    Set<Place> members() {
        return places.keySet();
    }

    ShareFigure figure() {
        return figure;
    }

    /** Only those at these places. */
    Group part(Set<Place> members) {
        Map<Place, ShareFigure> part = places.entrySet().stream()
                .filter(place -> members.contains(place.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Group(part, figure.target());
    }

    /** Whether this group is a part of the other and not all of it. */
    boolean liesWithin(Group other) {
        return members().size() < other.members().size() && other.members().containsAll(members());
    }

    /** Those of this group that are not in the other. */
    Group without(Group other) {
        Set<Place> rest = new HashSet<>(members());
        rest.removeAll(other.members());
        return part(rest);
    }
}
