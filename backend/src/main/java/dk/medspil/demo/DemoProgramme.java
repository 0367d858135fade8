package dk.medspil.demo;

import dk.medspil.platform.time.Office;
import dk.medspil.programme.EarlierResults;
import dk.medspil.programme.EarlierResults.KnownResult;
import dk.medspil.programme.ProgrammeDesk;
import dk.medspil.programme.ProgrammeDesk.Progress;
import dk.medspil.programme.ProgrammePage.DeliverableState;
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

    private record Note(String code, DeliverableState state, LocalDate day, String progress) {}

    private static final List<Note> NOTES = List.of(
            new Note(
                    "D1",
                    DeliverableState.DONE,
                    LocalDate.of(2010, 4, 29),
                    "Seks fokusgrupper med 31 foreninger er holdt og skrevet sammen."),
            new Note(
                    "D2",
                    DeliverableState.DONE,
                    LocalDate.of(2010, 3, 30),
                    "Undervisningsmaterialet er afprøvet på forårsholdet og rettet til."),
            new Note(
                    "D3",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 9, 20),
                    "Begge hold er gennemført; opfølgningen løber."),
            new Note(
                    "D5",
                    DeliverableState.DONE,
                    LocalDate.of(2010, 6, 17),
                    "Analysen bygger på 14 interviews i fire boligområder."),
            new Note(
                    "D6",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 10, 28),
                    "Metodekataloget er i brug; de sidste to metoder afprøves."),
            new Note(
                    "D7",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 11, 4),
                    "Den tiende workshop holdes i december."),
            new Note(
                    "D8",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 3, 11),
                    "De 73 deltagere fra 2009 har fået spørgeskemaet."),
            new Note(
                    "D9",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 10, 1),
                    "Forårs- og efterårsholdet er uddannet; der er ressourcepersoner i seks forvaltninger."),
            new Note(
                    "D11",
                    DeliverableState.DONE,
                    LocalDate.of(2010, 9, 2),
                    "International Dag blev holdt i august efter det nye koncept."),
            new Note(
                    "D12",
                    DeliverableState.UNDER_WAY,
                    LocalDate.of(2010, 8, 12),
                    "Oversigten er opdateret i tre af de fem bydele."));

    /** «Resultater for 2009» are not in the source: these are made up, and say so. */
    private static final List<KnownResult> OF_2009 = List.of(
            new KnownResult("S13", 2009, 41, 62, EXAMPLE),
            new KnownResult("S14", 2009, 33, 58, EXAMPLE),
            new KnownResult("S15", 2009, 22, 58, EXAMPLE));

    private final ProgrammeDesk desk;
    private final EarlierResults earlier;
    private final DemoOffice office;
    private final ActingAs acting;

    DemoProgramme(ProgrammeDesk desk, EarlierResults earlier, DemoOffice office, ActingAs acting) {
        this.desk = desk;
        this.earlier = earlier;
        this.office = office;
        this.acting = acting;
    }

    void plan(Agenda agenda) {
        for (Note note : NOTES) {
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

    private void write(Note note) {
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
