package dk.medspil.demo;

import dk.medspil.demo.DemoWords.ProgressNote;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.EarlierResults;
import dk.medspil.programme.EarlierResults.KnownResult;
import dk.medspil.programme.ProgrammeDesk;
import dk.medspil.programme.ProgrammeDesk.Progress;
import dk.medspil.programme.ProgrammePage.ProgrammeDeliverable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Lazy;

/** How the manager keeps the programme in the demo year: progress in words, and who was seen beside who lives there. */
@Lazy
@DemoComponent
class DemoProgramme {

    private static final String PROGRAMME = "2010";
    private static final String EXAMPLE = "Eksempel til demoen";

    /** «Resultater for 2009» are not in the source: these are made up, and say so. */
    private static final List<KnownResult> OF_2009 = List.of(
            new KnownResult("S13", 2009, 41, 62, EXAMPLE),
            new KnownResult("S14", 2009, 33, 58, EXAMPLE),
            new KnownResult("S15", 2009, 22, 58, EXAMPLE));

    private final DemoWords words;
    private final ProgrammeDesk desk;
    private final EarlierResults earlier;
    private final DemoOffice office;
    private final ActingAs acting;

    DemoProgramme(DemoWords words, ProgrammeDesk desk, EarlierResults earlier, DemoOffice office, ActingAs acting) {
        this.words = words;
        this.desk = desk;
        this.earlier = earlier;
        this.office = office;
        this.acting = acting;
    }

    void plan(Agenda agenda) {
        for (ProgressNote note : words.progress()) {
            at(agenda, note.day(), () -> write(note));
        }
        at(agenda, LocalDate.of(2010, 2, 10), () -> OF_2009.forEach(earlier::enter));
        at(agenda, LocalDate.of(2010, 6, 24), () -> {
            LocalDate counted = LocalDate.of(2010, 1, 1);
            desk.setResidents(PROGRAMME, "MJOLNERPARKEN", new BigDecimal("82.0"), counted, EXAMPLE);
            desk.setResidents(PROGRAMME, "TITANPARKEN", new BigDecimal("48.5"), counted, EXAMPLE);
            desk.observe(PROGRAMME, "MJOLNERPARKEN", LocalDate.of(2010, 6, 21), 14, 6, "Styregruppemøde");
            desk.observe(PROGRAMME, "TITANPARKEN", LocalDate.of(2010, 6, 19), 11, 3, "Styregruppemøde");
        });
    }

    private void write(ProgressNote note) {
        ProgrammeDeliverable before = desk.page(PROGRAMME).deliverables().stream()
                .filter(one -> one.code().equals(note.code()))
                .findFirst()
                .orElseThrow();
        desk.changeDeliverable(
                PROGRAMME,
                note.code(),
                before.version(),
                new Progress(note.state(), before.target(), note.progress()),
                "Status til ledermødet");
    }

    private void at(Agenda agenda, LocalDate day, Runnable deed) {
        agenda.at(
                day.atTime(LocalTime.of(16, 20)).atZone(Office.ZONE).toInstant(),
                () -> acting.person(office.manager(), deed));
    }
}
