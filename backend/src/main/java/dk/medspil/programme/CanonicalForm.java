package dk.medspil.programme;

import dk.medspil.platform.Sha256;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The one text of a frozen figure and its units, byte for byte the same whenever it is made from the same facts. */
final class CanonicalForm {

    private CanonicalForm() {}

    static String sha256(
            String period, CriterionDefinition definition, Instant frozenAt, Tallies tallies, List<UnitRow> units) {
        ShareFigure figure = tallies.figure(definition.target());
        StringBuilder text = new StringBuilder("frozen-figure/1\n");
        line(text, "period", period);
        line(text, "criterion", definition.criterion());
        line(text, "definition", definition.version());
        line(text, "target", definition.target());
        line(text, "frozenAt", frozenAt.toEpochMilli());
        line(text, "R", figure.relevant());
        line(text, "A", figure.answered());
        line(text, "X", figure.notApplicable());
        line(text, "k", figure.k());
        line(text, "u", figure.silent());
        line(text, "bounds", figure.bounds().map(CanonicalForm::text).orElse("-"));
        line(text, "interval", figure.interval().map(CanonicalForm::text).orElse("-"));
        line(text, "verdict", figure.verdict());
        line(text, "relevanceMissing", tallies.relevanceMissing());
        line(text, "stillRunning", tallies.stillRunning());
        units.stream()
                .sorted(Comparator.comparing(unit -> unit.unit().toString()))
                .forEach(unit -> line(text, unit.unit().toString(), text(unit)));
        return Sha256.hex(text.toString());
    }

    /** How a unit stands, with all that the breakdowns and the sensitivity need. */
    static String text(UnitRow unit) {
        Standing standing = unit.standing();
        Place place = unit.place();
        return String.join(
                "|",
                standing.reached().name(),
                String.valueOf(standing.reason()),
                String.valueOf(standing.answer()),
                String.valueOf(standing.firstWaveAnswer()),
                standing.pending() ? "pending" : "decided",
                standing.running() ? "running" : "ended",
                place.area().toString(),
                place.subject(),
                place.organisationKind());
    }

    private static String text(Range range) {
        return String.format(Locale.ROOT, "%.6f-%.6f", range.low(), range.high());
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append('=').append(value).append('\n');
    }
}
