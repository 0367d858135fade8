package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.Outcome;
import dk.medspil.activity.ImportPreview.Why;
import dk.medspil.activity.JudgedLine.Said;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Judges files of contacts, each line against the log and the lines before it. */
@Lazy
@Component
class ContactFiles {

    private static final Map<String, ContactChannel> CHANNELS = Map.of(
            "møde", ContactChannel.MEETING,
            "meeting", ContactChannel.MEETING,
            "besøg", ContactChannel.VISIT,
            "visit", ContactChannel.VISIT,
            "telefon", ContactChannel.PHONE,
            "telephone", ContactChannel.PHONE,
            "phone", ContactChannel.PHONE,
            "mail", ContactChannel.MAIL,
            "e-mail", ContactChannel.MAIL,
            "email", ContactChannel.MAIL);

    private final ContactDesk contacts;
    private final Directory directory;
    private final Clock clock;

    ContactFiles(ContactDesk contacts, Directory directory, Clock clock) {
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /** By what a line of the log is the same as another: the day, the way, whom of whom; in small letters. */
    private record Key(LocalDate day, ContactChannel channel, String organisation, String email) {}

    JudgedFile judge(CsvTable table) {
        Map<String, AreaId> plans = directory.areas().stream()
                .filter(AreaView::neighbourhoodPlan)
                .collect(Collectors.toMap(area -> area.name().toLowerCase(Locale.ROOT), AreaView::id));
        Judge judge = new Judge(there(), plans, LocalDate.ofInstant(clock.instant(), Office.ZONE));
        return JudgedFile.of(
                table.lines().stream().map(judge::line).toList(), wanted -> wanted.forEach(contacts::enter));
    }

    private Set<Key> there() {
        List<ContactLine> log = contacts.list(null, null, null);
        Map<PersonId, PersonView> people = directory.people(log.stream()
                .map(ContactLine::personId)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        return log.stream()
                .map(one -> new Key(
                        one.day(), one.channel(), small(one.organisation()), small(address(one.personId(), people))))
                .collect(Collectors.toSet());
    }

    private static @Nullable String address(@Nullable UUID person, Map<PersonId, PersonView> people) {
        PersonView known = person == null ? null : people.get(new PersonId(person));
        return known == null ? null : known.email();
    }

    private static String small(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Goes through the lines in their order. */
    private static final class Judge {

        private final Set<Key> there;
        private final Set<Key> before = new HashSet<>();
        private final Map<String, AreaId> plans;
        private final LocalDate today;

        Judge(Set<Key> there, Map<String, AreaId> plans, LocalDate today) {
            this.there = there;
            this.plans = plans;
            this.today = today;
        }

        JudgedLine<NewContact> line(CsvTable.Line line) {
            Optional<LocalDate> day = ImportCells.day(line.cell(ImportColumn.DAY));
            String name = line.cell(ImportColumn.NAME);
            String organisation = line.cell(ImportColumn.ORGANISATION);
            Said said = new Said(
                    line,
                    day.orElse(null),
                    ImportCells.words(day.isPresent() ? "" : line.cell(ImportColumn.DAY), organisation, name));
            Optional<Why> wrong =
                    ImportCells.wrong(line).or(() -> ofTheMoment(line, day)).or(() -> ofTheActor(line));
            if (wrong.isPresent() || day.isEmpty()) {
                return said.refused(wrong.orElse(Why.DAY_WRONG));
            }
            NewContact wanted = wanted(line, day.get());
            Key key = new Key(wanted.day(), wanted.channel(), small(wanted.organisation()), small(wanted.email()));
            if (there.contains(key)) {
                return said.matched(Why.IN_THE_LOG);
            }
            return before.add(key) ? said.entered(Outcome.NEW, null, wanted) : said.refused(Why.TWICE_IN_THE_FILE);
        }

        private Optional<Why> ofTheMoment(CsvTable.Line line, Optional<LocalDate> day) {
            if (day.isEmpty()) {
                return Optional.of(Why.DAY_WRONG);
            }
            if (day.get().isAfter(today)) {
                return Optional.of(Why.DAY_AHEAD);
            }
            if (!CHANNELS.containsKey(small(line.cell(ImportColumn.HOW)))) {
                return Optional.of(Why.CHANNEL_UNKNOWN);
            }
            String place = small(line.cell(ImportColumn.PLAN));
            return place.isEmpty() || plans.containsKey(place) ? Optional.empty() : Optional.of(Why.PLACE_UNKNOWN);
        }

        private static Optional<Why> ofTheActor(CsvTable.Line line) {
            String name = line.cell(ImportColumn.NAME);
            String email = line.cell(ImportColumn.EMAIL);
            String organisation = line.cell(ImportColumn.ORGANISATION);
            if (organisation.isEmpty() && name.isEmpty() && email.isEmpty()) {
                return Optional.of(Why.NOBODY_NAMED);
            }
            if (ImportCells.isFormula(name, email, organisation)) {
                return Optional.of(Why.LOOKS_LIKE_A_FORMULA);
            }
            boolean person = !name.isEmpty() || !email.isEmpty();
            if (person && !ImportCells.isEmail(email)) {
                return Optional.of(Why.EMAIL_WRONG);
            }
            return ImportCells.kind(line.cell(ImportColumn.TYPE)).isEmpty()
                    ? Optional.of(Why.KIND_UNKNOWN)
                    : Optional.empty();
        }

        /** @param line that nothing is wrong with */
        private NewContact wanted(CsvTable.Line line, LocalDate day) {
            return new NewContact(
                    day,
                    Objects.requireNonNull(CHANNELS.get(small(line.cell(ImportColumn.HOW)))),
                    ImportCells.orNull(line.cell(ImportColumn.NAME)),
                    ImportCells.orNull(small(line.cell(ImportColumn.EMAIL))),
                    ImportCells.orNull(line.cell(ImportColumn.PHONE)),
                    "da",
                    ImportCells.orNull(line.cell(ImportColumn.ORGANISATION)),
                    ImportCells.kind(line.cell(ImportColumn.TYPE)).orElse(OrganisationKind.OTHER),
                    plans.get(small(line.cell(ImportColumn.PLAN))),
                    line.text(ImportColumn.NOTE));
        }
    }
}
