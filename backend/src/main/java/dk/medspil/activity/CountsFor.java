package dk.medspil.activity;

import dk.medspil.hours.MainAreaCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which success criteria the participants of an activity count for, and with which questionnaire they are asked. It
 * follows from what the activity is: nobody chooses criteria by hand.
 */
enum CountsFor {
    /** «kapacitetsopbyggende forløb», deliverable D3: S1 and S3. */
    CAPACITY_COURSE("course-follow-up", Unit.PARTICIPANT, "S1", "rights-knowledge", "S3", "influence"),
    /** Workshops on involving citizens and parents, deliverable D7: S4. */
    INVOLVEMENT_WORKSHOP("workshop-follow-up", Unit.PARTICIPANT, "S4", "dialogue"),
    /** The workshops of 2009, deliverable D8: a criterion of that year, never S4 of 2010. */
    WORKSHOP_OF_2009("workshop-follow-up", Unit.PARTICIPANT, "S4-2009", "dialogue"),
    /** International Dag, deliverable D11: S5, one answer for each association. */
    INTERNATIONAL_DAY("international-day", Unit.ASSOCIATION, "S5", "visibility"),
    /** Activities in which club staff practise the methods: S10 and S12. */
    METHODS_IN_CLUBS("club-staff", Unit.CLUB_STAFF, "S10", "methods-support", "S12", "will-use");

    private static final Set<ActivityKind> CONTACTS =
            Set.of(ActivityKind.COURSE, ActivityKind.SEMINAR, ActivityKind.EVENT);

    /** Who is counted of those who came. */
    enum Unit {
        PARTICIPANT,
        ASSOCIATION,
        CLUB_STAFF
    }

    private final String questionnaire;
    private final Unit unit;
    private final List<String> criteria;
    private final Set<String> questions;

    CountsFor(String questionnaire, Unit unit, String... criteriaAndQuestions) {
        this.questionnaire = questionnaire;
        this.unit = unit;
        List<String> codes = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (int at = 0; at < criteriaAndQuestions.length; at += 2) {
            codes.add(criteriaAndQuestions[at]);
            keys.add(criteriaAndQuestions[at + 1]);
        }
        this.criteria = List.copyOf(codes);
        this.questions = Set.copyOf(keys);
    }

    /** What the activity counts for by its participants. */
    static List<CountsFor> of(ActivityPlan plan) {
        return Arrays.stream(values()).filter(one -> one.fits(plan)).toList();
    }

    /** S2: who came to a course, seminar or event of main area 1 is an actor whom the unit was in contact with. */
    static boolean contacts(ActivityPlan plan) {
        return plan.mainArea() == MainAreaCode.INVOLVEMENT && CONTACTS.contains(plan.kind());
    }

    /** All criteria, in the programme's order. */
    static List<String> criteria(ActivityPlan plan) {
        Stream<String> contacts = contacts(plan) ? Stream.of(ContactDesk.CRITERION) : Stream.empty();
        return Stream.concat(of(plan).stream().flatMap(one -> one.criteria.stream()), contacts)
                .toList();
    }

    private boolean fits(ActivityPlan plan) {
        return switch (this) {
            case CAPACITY_COURSE -> is(plan, ActivityKind.COURSE, "D3");
            case INVOLVEMENT_WORKSHOP -> is(plan, ActivityKind.WORKSHOP, "D7");
            case WORKSHOP_OF_2009 -> is(plan, ActivityKind.WORKSHOP, "D8");
            case INTERNATIONAL_DAY -> is(plan, ActivityKind.EVENT, "D11");
            case METHODS_IN_CLUBS -> plan.mainArea() == MainAreaCode.SPORT_TO_JOB && plan.methodActivity();
        };
    }

    private static boolean is(ActivityPlan plan, ActivityKind kind, String deliverable) {
        return plan.kind() == kind && deliverable.equals(plan.deliverable());
    }

    String questionnaire() {
        return questionnaire;
    }

    Unit unit() {
        return unit;
    }

    List<String> criteria() {
        return criteria;
    }

    Set<String> questions() {
        return questions;
    }
}
