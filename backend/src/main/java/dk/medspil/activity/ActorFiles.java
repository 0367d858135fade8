package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.Outcome;
import dk.medspil.activity.ImportPreview.Why;
import dk.medspil.activity.JudgedLine.Said;
import dk.medspil.directory.ActorDesk;
import dk.medspil.directory.ActorFacts;
import dk.medspil.directory.ActorLine;
import dk.medspil.directory.OrganisationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Judges files of the overview of actors, each line against what stands there and the lines before it. A file that was
 * saved from the overview and mended comes in again; what a line leaves out stays.
 */
@Lazy
@Component
class ActorFiles {

    private static final Set<String> NETWORK = Set.of("netværk", "network");

    private final ActorDesk actors;

    ActorFiles(ActorDesk actors) {
        this.actors = actors;
    }

    /** @param there the actor as it stands; null for a new one */
    private record Wanted(ActorFacts facts, @Nullable ActorLine there) {}

    JudgedFile judge(CsvTable table) {
        Map<String, ActorLine> there = actors.list().stream()
                .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), Function.identity()));
        Set<String> before = new HashSet<>();
        return JudgedFile.of(
                table.lines().stream().map(line -> line(line, there, before)).toList(), this::enter);
    }

    private void enter(List<Wanted> all) {
        for (Wanted one : all) {
            ActorLine there = one.there();
            if (there == null) {
                actors.add(one.facts());
            } else {
                actors.change(there.id(), there.version(), one.facts());
            }
        }
    }

    private static JudgedLine<Wanted> line(CsvTable.Line line, Map<String, ActorLine> there, Set<String> before) {
        String name = line.cell(ImportColumn.NAME);
        Said said = new Said(line, ImportCells.words(name, line.cell(ImportColumn.DISTRICT)));
        ActorLine known = there.get(name.toLowerCase(Locale.ROOT));
        Optional<Why> wrong = ImportCells.wrong(line).or(() -> wrong(line, known == null));
        if (wrong.isPresent()) {
            return said.refused(wrong.get());
        }
        if (!before.add(name.toLowerCase(Locale.ROOT))) {
            return said.refused(Why.TWICE_IN_THE_FILE);
        }
        ActorFacts facts = facts(line, known);
        if (known == null) {
            return said.entered(Outcome.NEW, null, new Wanted(facts, null));
        }
        return facts.equals(asItStands(known))
                ? said.matched(Why.IN_THE_OVERVIEW)
                : said.entered(Outcome.CHANGED, Why.OTHER_FACTS, new Wanted(facts, known));
    }

    private static Optional<Why> wrong(CsvTable.Line line, boolean isNew) {
        String name = line.cell(ImportColumn.NAME);
        String email = line.cell(ImportColumn.EMAIL);
        if (name.isEmpty()) {
            return Optional.of(Why.NAME_MISSING);
        }
        if (ImportCells.isFormula(name, line.cell(ImportColumn.DISTRICT), line.cell(ImportColumn.CONTACT))) {
            return Optional.of(Why.LOOKS_LIKE_A_FORMULA);
        }
        if (isNew && line.cell(ImportColumn.DISTRICT).isEmpty()) {
            return Optional.of(Why.DISTRICT_MISSING);
        }
        if (!email.isEmpty() && !ImportCells.isEmail(email)) {
            return Optional.of(Why.EMAIL_WRONG);
        }
        return kind(line).isEmpty() ? Optional.of(Why.KIND_UNKNOWN) : Optional.empty();
    }

    private static Optional<OrganisationKind> kind(CsvTable.Line line) {
        return isNetwork(line) ? Optional.of(OrganisationKind.OTHER) : ImportCells.kind(line.cell(ImportColumn.TYPE));
    }

    private static boolean isNetwork(CsvTable.Line line) {
        return NETWORK.contains(line.cell(ImportColumn.TYPE).toLowerCase(Locale.ROOT));
    }

    /** What an organisation is stays what it is; an empty cell changes nothing. */
    private static ActorFacts facts(CsvTable.Line line, @Nullable ActorLine known) {
        if (known == null) {
            return new ActorFacts(
                    line.cell(ImportColumn.NAME),
                    kind(line).orElse(OrganisationKind.OTHER),
                    isNetwork(line),
                    line.cell(ImportColumn.DISTRICT),
                    line.text(ImportColumn.ABOUT),
                    line.cell(ImportColumn.CONTACT),
                    line.cell(ImportColumn.EMAIL),
                    line.cell(ImportColumn.PHONE));
        }
        return new ActorFacts(
                known.name(),
                known.kind(),
                line.cell(ImportColumn.TYPE).isEmpty() ? known.network() : isNetwork(line),
                or(line.cell(ImportColumn.DISTRICT), known.district()),
                or(line.text(ImportColumn.ABOUT), known.about()),
                or(line.cell(ImportColumn.CONTACT), known.contactName()),
                or(line.cell(ImportColumn.EMAIL), known.contactEmail()),
                or(line.cell(ImportColumn.PHONE), known.contactPhone()));
    }

    private static ActorFacts asItStands(ActorLine actor) {
        return new ActorFacts(
                actor.name(),
                actor.kind(),
                actor.network(),
                actor.district(),
                actor.about(),
                actor.contactName(),
                actor.contactEmail(),
                actor.contactPhone());
    }

    private static String or(String cell, String known) {
        return cell.isEmpty() ? known : cell;
    }
}
