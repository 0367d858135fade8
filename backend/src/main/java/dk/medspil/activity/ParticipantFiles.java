package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.Outcome;
import dk.medspil.activity.ImportPreview.Why;
import dk.medspil.activity.JudgedLine.Said;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Refusal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Judges files of those who sign up for an activity, each line against the list and the lines before it. */
@Lazy
@Component
class ParticipantFiles {

    private final ActivityDesk activities;
    private final ParticipationDesk participation;
    private final Directory directory;

    ParticipantFiles(ActivityDesk activities, ParticipationDesk participation, Directory directory) {
        this.activities = activities;
        this.participation = participation;
        this.directory = directory;
    }

    /** @throws Refusal 404 if there is no such activity, 409 if it was cancelled */
    JudgedFile judge(ActivityId id, CsvTable table) {
        ActivityFile file = activities.file(id);
        if (file.activity().status() == ActivityStatus.CANCELLED) {
            throw Refusal.conflict("activity-over");
        }
        Set<String> there = file.participants().stream()
                .map(one -> one.email().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Judge judge = new Judge(there, placesLeft(file.activity()));
        return JudgedFile.of(
                table.lines().stream().map(judge::line).toList(), wanted -> participation.signUp(id, wanted));
    }

    /** Whoever came to an activity that was held came, however many places there were. */
    private static int placesLeft(ActivityLine activity) {
        Integer capacity = activity.capacity();
        return capacity == null || activity.status() == ActivityStatus.HELD
                ? Integer.MAX_VALUE
                : capacity - activity.signedUp();
    }

    /** Goes through the lines in their order. */
    private final class Judge {

        private final Set<String> there;
        private final Set<String> before = new HashSet<>();
        private int left;

        Judge(Set<String> there, int left) {
            this.there = there;
            this.left = left;
        }

        JudgedLine<NewParticipant> line(CsvTable.Line line) {
            String name = line.cell(ImportColumn.NAME);
            String email = line.cell(ImportColumn.EMAIL).toLowerCase(Locale.ROOT);
            String organisation = line.cell(ImportColumn.ORGANISATION);
            Said said = new Said(line, ImportCells.words(name, email, organisation));
            Optional<OrganisationKind> kind = ImportCells.kind(line.cell(ImportColumn.TYPE));
            Optional<Why> wrong = ImportCells.wrong(line);
            if (wrong.isPresent()) {
                return said.refused(wrong.get());
            }
            if (name.isEmpty()) {
                return said.refused(Why.NAME_MISSING);
            }
            if (ImportCells.isFormula(name, email, organisation)) {
                return said.refused(Why.LOOKS_LIKE_A_FORMULA);
            }
            if (!ImportCells.isEmail(email)) {
                return said.refused(Why.EMAIL_WRONG);
            }
            if (kind.isEmpty()) {
                return said.refused(Why.KIND_UNKNOWN);
            }
            if (there.contains(email)) {
                return said.matched(Why.ON_THE_LIST);
            }
            if (!before.add(email)) {
                return said.refused(Why.TWICE_IN_THE_FILE);
            }
            if (left <= 0) {
                return said.refused(Why.NO_PLACE_LEFT);
            }
            left--;
            NewParticipant wanted = new NewParticipant(
                    name,
                    email,
                    "da",
                    ImportCells.orNull(line.cell(ImportColumn.PHONE)),
                    ImportCells.orNull(organisation),
                    kind.get(),
                    ImportCells.isYes(line.cell(ImportColumn.CLUB)));
            return directory
                    .personByEmail(email)
                    .map(known -> known(line, known, organisation).entered(Outcome.NEW, Why.PERSON_KNOWN, wanted))
                    .orElseGet(() -> said.entered(Outcome.NEW, null, wanted));
        }

        /** Who is known keeps the name that the directory has. */
        private Said known(CsvTable.Line line, PersonView known, String organisation) {
            return new Said(line, ImportCells.words(known.name(), known.email(), organisation));
        }
    }
}
