package dk.medspil.demo;

import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodArticle;
import dk.medspil.method.MethodDesk;
import dk.medspil.method.MethodLine;
import dk.medspil.method.MethodText;
import dk.medspil.platform.time.Office;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Lazy;

/** The catalogue in the demo year: each article gets somebody who keeps it, and in the autumn one more is drafted. */
@Lazy
@DemoComponent
class DemoMethods {

    private static final LocalDateTime SHARED_OUT = LocalDateTime.of(2010, 2, 3, 10, 15);
    private static final LocalDateTime DRAFTED = LocalDateTime.of(2010, 10, 12, 13, 20);

    private final MethodDesk desk;
    private final DemoOffice office;
    private final ActingAs acting;

    DemoMethods(MethodDesk desk, DemoOffice office, ActingAs acting) {
        this.desk = desk;
        this.office = office;
        this.acting = acting;
    }

    void plan(Agenda agenda) {
        agenda.at(SHARED_OUT.atZone(Office.ZONE).toInstant(), this::shareOut);
        agenda.at(DRAFTED.atZone(Office.ZONE).toInstant(), this::draft);
    }

    private void shareOut() {
        List<PersonId> keepers = office.consultants();
        acting.person(office.manager(), () -> {
            List<MethodLine> lines = desk.list();
            for (int at = 0; at < lines.size(); at++) {
                MethodArticle article = desk.article(lines.get(at).id());
                PersonId keeper = keepers.get(at % keepers.size());
                desk.change(
                        article.id(),
                        article.version(),
                        new MethodDesk.Draft(article.status(), article.danish(), article.english(), keeper));
            }
        });
    }

    private void draft() {
        PersonId writer = office.consultants().get(office.consultants().size() - 1);
        acting.person(
                writer,
                () -> desk.add(
                        new MethodText(
                                "Forældrecafé på skolen",
                                "Forældre møder hinanden og en lærer over kaffe, hver måned på samme tid og sted, med tolk ved ét bord.",
                                "## Hvornår\nNår forældremøderne kun samler de samme få.\n\n## Afprøves\nPå to skoler i Valby i efteråret. Skrives færdig, når vi har spurgt forældrene."),
                        new MethodText("Parents' café at school", "", "")));
    }
}
