package dk.medspil.demo;

import dk.medspil.activity.NewParticipant;
import dk.medspil.activity.ResourceCorps;
import dk.medspil.activity.ResourceCorps.Facts;
import dk.medspil.activity.ResourcePerson;
import dk.medspil.directory.ActorDesk;
import dk.medspil.directory.ActorFacts;
import dk.medspil.directory.ActorLine;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.time.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The overview of actors in the demo year: taken over from the year before, gone through in three of its five districts,
 * begun in a fourth; and the corps of resource persons, two classes of it.
 */
@Lazy
@DemoComponent
class DemoDirectory {

    private static final LocalDate WRITTEN = LocalDate.of(2009, 9, 14);
    private static final LocalDate FIRST_CLASS = LocalDate.of(2010, 3, 25);
    private static final LocalDate SECOND_CLASS = LocalDate.of(2010, 9, 30);

    private record Member(
            String name, String organisation, @Nullable LocalDate trained, List<Held> held) {}

    private record Held(LocalDate day, String title) {}

    private static final List<Member> CORPS = List.of(
            new Member(
                    "Birgitte Holst",
                    "Børne- og Ungdomsforvaltningen",
                    FIRST_CLASS,
                    List.of(
                            new Held(LocalDate.of(2010, 5, 4), "Workshop i forældreinddragelse, Akacieparken"),
                            new Held(LocalDate.of(2010, 10, 7), "Temadag for pædagoger"))),
            new Member(
                    "Naser Haddad",
                    "Socialforvaltningen",
                    FIRST_CLASS,
                    List.of(new Held(LocalDate.of(2010, 6, 4), "Workshop i forældreinddragelse, Sundholm"))),
            new Member(
                    "Inge Lauridsen",
                    "Sundheds- og Omsorgsforvaltningen",
                    FIRST_CLASS,
                    List.of(new Held(LocalDate.of(2010, 9, 6), "Workshop om tolkebrug for sundhedsplejersker"))),
            new Member("Jesper Toft", "Kultur- og Fritidsforvaltningen", FIRST_CLASS, List.of()),
            new Member(
                    "Sabiha Celik",
                    "Beskæftigelses- og Integrationsforvaltningen",
                    SECOND_CLASS,
                    List.of(new Held(LocalDate.of(2010, 11, 10), "Workshop for jobkonsulenter i Valby"))),
            new Member("Mads Kjær", "Teknik- og Miljøforvaltningen", SECOND_CLASS, List.of()),
            new Member("Dorte Winkel", "Økonomiforvaltningen", null, List.of()));

    private final ActorDesk actors;
    private final ResourceCorps corps;
    private final JdbcClient jdbc;
    private final DemoOffice office;
    private final ActingAs acting;

    DemoDirectory(ActorDesk actors, ResourceCorps corps, JdbcClient jdbc, DemoOffice office, ActingAs acting) {
        this.actors = actors;
        this.corps = corps;
        this.jdbc = jdbc;
        this.office = office;
        this.acting = acting;
    }

    void plan(Agenda agenda) {
        at(agenda, DemoSettings.FIRST_DAY, 0, this::takeOver);
        at(agenda, LocalDate.of(2010, 4, 21), 1, () -> goThrough("Amager", 0));
        at(agenda, LocalDate.of(2010, 6, 10), 0, () -> goThrough("Nørrebro", 0));
        at(agenda, LocalDate.of(2010, 8, 11), 2, () -> {
            goThrough("Valby", 0);
            actors.add(new ActorFacts(
                    "Folehavens Kvindegruppe",
                    OrganisationKind.ASSOCIATION,
                    false,
                    "Valby",
                    "Ny forening, kom til efter International Dag. Mødes i beboerlokalet.",
                    "Fatima Aydin",
                    "folehavens.kvinder@forening.example",
                    ""));
        });
        at(agenda, LocalDate.of(2010, 11, 9), 4, () -> goThrough("Bispebjerg", 2));
        at(agenda, FIRST_CLASS, 1, () -> join(FIRST_CLASS));
        at(agenda, SECOND_CLASS, 1, () -> join(SECOND_CLASS));
        at(agenda, LocalDate.of(2010, 11, 2), 1, () -> join(null));
        for (Member one : CORPS) {
            for (Held held : one.held()) {
                at(agenda, held.day(), 1, () -> corps.assign(named(one.name()).personId(), held.day(), held.title()));
            }
        }
        at(agenda, LocalDate.of(2010, 10, 29), 1, () -> leaves("Jesper Toft"));
    }

    /** As the office brought it from the year before: in two statements, for the desk's day is today's. */
    private void takeOver() {
        String all = read();
        jdbc.sql("""
                        insert into organisation (id, name, kind, unit_id, listed, active, merged_into, version)
                        select gen_random_uuid(), name, kind, null, true, true, null, 0
                        from json_to_recordset(cast(:actors as json)) as a (name text, kind text)
                        on conflict do nothing
                        """).param("actors", all).update();
        jdbc.sql("""
                        insert into actor_entry (organisation_id, district, network, about, contact_name, contact_email,
                                                 contact_phone, checked_on, checked_by, version)
                        select o.id, a.district, a.network, a.about, a.contact, a.email, a.phone, :written, :by, 0
                        from json_to_recordset(cast(:actors as json))
                                 as a (name text, district text, network boolean, about text, contact text, email text,
                                       phone text)
                             join organisation o on lower(o.name) = lower(a.name) and o.merged_into is null
                        """)
                .param("actors", all)
                .param("written", WRITTEN)
                .param("by", office.consultants().get(0).value())
                .update();
    }

    private static String read() {
        try (InputStream text = new ClassPathResource("demo/actors.json").getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param most of them; 0 means all */
    private void goThrough(String district, int most) {
        List<ActorLine> here = actors.list().stream()
                .filter(one -> one.district().equals(district))
                .toList();
        here.stream().limit(most == 0 ? here.size() : most).forEach(one -> actors.check(one.id()));
    }

    private void join(@Nullable LocalDate trained) {
        for (Member one : CORPS) {
            if (trained == null ? one.trained() == null : trained.equals(one.trained())) {
                corps.add(
                        new NewParticipant(
                                one.name(),
                                one.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace(' ', '.')
                                                .replace("æ", "ae") + "@kommune.example",
                                "da",
                                null,
                                one.organisation(),
                                OrganisationKind.ADMINISTRATION,
                                false),
                        new Facts(
                                trained == null || trained.equals(SECOND_CLASS)
                                        ? "Efterårsholdet, tre dage"
                                        : "Forårsholdet, tre dage",
                                trained,
                                null,
                                trained == null ? "Mangler den sidste dag." : ""));
            }
        }
    }

    private ResourcePerson named(String name) {
        return corps.list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void leaves(String name) {
        ResourcePerson one = named(name);
        corps.change(
                one.personId(),
                one.version(),
                new Facts(
                        one.training(), one.trainedOn(), LocalDate.of(2010, 10, 29), "Nyt arbejde uden for kommunen."));
    }

    private void at(Agenda agenda, LocalDate day, int consultant, Runnable deed) {
        agenda.at(
                day.atTime(LocalTime.of(15, 40)).atZone(Office.ZONE).toInstant(),
                () -> acting.person(office.consultants().get(consultant), deed));
    }
}
