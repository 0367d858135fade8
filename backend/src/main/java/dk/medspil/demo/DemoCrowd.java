package dk.medspil.demo;

import dk.medspil.activity.NewParticipant;
import dk.medspil.directory.OrganisationKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The people who come to the activities of the demo year, always the same ones. */
final class DemoCrowd {

    private static final List<String> FIRST = List.of(
            "Bente", "Samira", "Ole", "Fatima", "Kirsten", "Ahmed", "Lone", "Yasmin", "Erik", "Zahra", "Hanne",
            "Ibrahim", "Susanne", "Mariam", "Torben", "Leila", "Birgit", "Abdi", "Annette", "Hodan");
    private static final List<String> LAST = List.of(
            "Friis",
            "Hussein",
            "Lund",
            "Yilmaz",
            "Dahl",
            "Warsame",
            "Krogh",
            "Rahimi",
            "Bech",
            "Aydin",
            "Juhl",
            "Osman",
            "Vestergaard");

    private record Actor(String name, OrganisationKind kind) {}

    /** Eighteen municipal, private and voluntary actors, as the workshops of 2009 had. */
    private static final List<Actor> ACTORS = List.of(
            new Actor("Tagensbo Skole", OrganisationKind.INSTITUTION),
            new Actor("Rådmandsgades Skole", OrganisationKind.INSTITUTION),
            new Actor("Børnehuset Mjølner", OrganisationKind.INSTITUTION),
            new Actor("Fritidscentret Titan", OrganisationKind.INSTITUTION),
            new Actor("Valby Bibliotek", OrganisationKind.INSTITUTION),
            new Actor("Sundholmsvejens Skole", OrganisationKind.INSTITUTION),
            new Actor("Lokaludvalg Bispebjerg", OrganisationKind.INSTITUTION),
            new Actor("Boligselskabet Akacieparken", OrganisationKind.INSTITUTION),
            new Actor("Integreret Institution Folehaven", OrganisationKind.INSTITUTION),
            new Actor("Ungdomsskolen Valby", OrganisationKind.INSTITUTION),
            new Actor("Sundhedshus Nørrebro", OrganisationKind.INSTITUTION),
            new Actor("Lektiecaféen Sjælør", OrganisationKind.ASSOCIATION),
            new Actor("Bydelsmødrene Nørrebro", OrganisationKind.ASSOCIATION),
            new Actor("Natteravnene Valby", OrganisationKind.ASSOCIATION),
            new Actor("Valby Boldklub", OrganisationKind.ASSOCIATION),
            new Actor("Frivilligcenter Amager", OrganisationKind.ASSOCIATION),
            new Actor("Rengøringsfirmaet Blank", OrganisationKind.COMPANY),
            new Actor("Daginstitutionen Kastanjen", OrganisationKind.INSTITUTION));

    private static final List<String> ASSOCIATIONS = List.of(
            "Somalisk Kvindeforening",
            "Tyrkisk Kulturforening Valby",
            "Pakistansk Forening Nørrebro",
            "Irakisk Familieforening",
            "Afghansk Ungdomsforening",
            "Marokkansk Forening Amager",
            "Eritreisk Kulturhus",
            "Tamilsk Forening København",
            "Kurdisk Kvindenetværk",
            "Bosnisk Klub Valby",
            "Libanesisk Forening Titan",
            "Palæstinensisk Kulturforening",
            "Iransk Seniorforening",
            "Vietnamesisk Forening",
            "Ghanesisk Union København",
            "Albansk Kulturforening");

    private DemoCrowd() {}

    /** Staff of municipal, private and voluntary actors. */
    static List<NewParticipant> staff(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> {
                    Actor actor = ACTORS.get(number % ACTORS.size());
                    return participant(number, "arbejde", actor.name(), actor.kind(), false);
                })
                .toList();
    }

    /** Members of ethnic-minority associations, one of each association before the second of any. */
    static List<NewParticipant> associations(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> participant(
                        number + 500,
                        "forening",
                        ASSOCIATIONS.get(number % ASSOCIATIONS.size()),
                        OrganisationKind.ASSOCIATION,
                        false))
                .toList();
    }

    /** Staff of sports clubs. */
    static List<NewParticipant> clubStaff(int from, int count) {
        List<String> clubs = List.of("Valby Boldklub", "Valby Bokseklub", "Folehavens Idrætsforening");
        return IntStream.range(from, from + count)
                .mapToObj(number -> participant(
                        number + 900, "klub", clubs.get(number % clubs.size()), OrganisationKind.ASSOCIATION, true))
                .toList();
    }

    private static NewParticipant participant(
            int number, String domain, String organisation, OrganisationKind kind, boolean clubStaff) {
        String name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + number + "@" + domain + ".example";
        return new NewParticipant(name, address, "da", null, organisation, kind, clubStaff);
    }
}
