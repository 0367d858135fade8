package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept up with the changes is what the records say, whatever happened in which order. */
@MedspilTest
class StandingsTest {

    private static final List<String> CRITERIA = List.of("S13", "S14", "S15");

    @Autowired
    private Standings standings;

    @Autowired
    private Counting counting;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Answers answers;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private ApplicationEventPublisher events;

    private ProgrammeYear year;

    @BeforeEach
    void theYearBegins() {
        clock.freezeAt(Instant.parse("2010-05-03T08:00:00Z"));
        year = new ProgrammeYear(cohorts, followUps, answers, clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsKeptIsWhatTheRecordsSay(long seed) {
        Random random = new Random(seed);
        List<UUID> requesters =
                Stream.generate(UUID::randomUUID).limit(8).collect(Collectors.toCollection(ArrayList::new));
        List<SubjectRef> subjects = new ArrayList<>();
        for (int turn = 0; turn < 120; turn++) {
            somethingHappens(random, requesters, subjects);
            if (random.nextInt(10) == 0) {
                isAsTheRecordsSay();
            }
        }
        isAsTheRecordsSay();
    }

    private void somethingHappens(Random random, List<UUID> requesters, List<SubjectRef> subjects) {
        clock.advance(Duration.ofHours(random.nextInt(36)));
        UUID requester = requesters.get(random.nextInt(requesters.size()));
        int what = subjects.isEmpty() ? 0 : random.nextInt(11);
        if (what < 3) {
            subjects.add(year.close(
                    requester,
                    CRITERIA.get(random.nextInt(3)),
                    random.nextInt(4) > 0,
                    random.nextBoolean(),
                    random.nextInt(6) == 0,
                    random.nextBoolean() ? ProgrammeYear.TITANPARKEN : UUID.nameUUIDFromBytes(new byte[] {1})));
            return;
        }
        SubjectRef subject = subjects.get(random.nextInt(subjects.size()));
        switch (what) {
            case 3 ->
                cohorts.decide(
                        "S13", subject, random.nextBoolean(), false, "Besluttet", UUID.randomUUID(), clock.instant());
            case 4 -> cohorts.leave(subject, "merged");
            case 5 -> followUps.cancelOf(subject, "reopened", clock.instant());
            case 6 -> merge(random, requesters);
            default -> followUp(subject, random);
        }
    }

    private void merge(Random random, List<UUID> requesters) {
        if (requesters.size() > 3) {
            UUID from = requesters.remove(random.nextInt(requesters.size()));
            transaction.executeWithoutResult(status -> events.publishEvent(
                    new PersonsMerged(new PersonId(from), new PersonId(requesters.get(0)), clock.instant())));
        }
    }

    private void followUp(SubjectRef subject, Random random) {
        followUps
                .of(subject)
                .filter(followUp -> followUp.status() != FollowUpStatus.ANSWERED)
                .flatMap(followUp -> followUps
                        .invite(followUp.id(), 1, clock.instant().plus(Duration.ofDays(42)))
                        .filter(invitation -> followUp.status().runs()))
                .ifPresent(invitation -> react(subject, invitation, random));
    }

    private void react(SubjectRef subject, Invitation invitation, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> followUps.markDelivered(invitation.id(), clock.instant());
            case 1 -> followUps.markBounced(invitation.id(), clock.instant());
            case 2 -> followUps.markExpired(year.followUp(subject), clock.instant());
            default ->
                followUps
                        .of(subject)
                        .ifPresent(followUp -> year.answer(
                                invitation.id(),
                                followUp.questionKeys().iterator().next(),
                                AnswerValue.values()[random.nextInt(AnswerValue.values().length)]));
        }
    }

    private void isAsTheRecordsSay() {
        transaction.executeWithoutResult(status -> standings.catchUp());
        waitingIsWhatIsKept();
        Instant now = clock.instant();
        for (ReportingPeriod period : definitions.periods()) {
            for (CriterionDefinition definition : definitions.evaluated(period, now)) {
                List<UnitRow> recorded = counting.units(period, definition, now);
                assertThat(standings.units(period, definition, standing -> true, null, Integer.MAX_VALUE))
                        .isEqualTo(recorded);
                assertThat(counts(standings.byPlace(period, definition), Tally::place))
                        .isEqualTo(counts(tallies(recorded), Tally::place));
                assertThat(counts(
                                standings
                                        .totals(period, List.of(definition))
                                        .getOrDefault(definition.criterion(), Tallies.NONE),
                                tally -> Place.ANYWHERE))
                        .isEqualTo(counts(tallies(recorded), tally -> Place.ANYWHERE));
            }
        }
    }

    /** The sums of those who are asked and silent are the sums of what is kept of each. */
    private void waitingIsWhatIsKept() {
        String kept = """
                select period || ' ' || criterion || ' ' || invited_on || ' ' || reminders as key, count(*) as units
                from unit_standing where invited_on is not null group by 1 order by 1
                """;
        String sums = """
                select period || ' ' || criterion || ' ' || invited_on || ' ' || reminders as key, units
                from unit_waiting where units <> 0 order by 1
                """;
        assertThat(jdbc.sql(sums).query().listOfRows())
                .isEqualTo(jdbc.sql(kept).query().listOfRows());
    }

    private static Tallies tallies(List<UnitRow> units) {
        return new Tallies(units.stream()
                .map(unit -> new Tally(unit.standing(), unit.place(), 1))
                .toList());
    }

    private record Alike(Standing standing, Place place) {}

    private static Map<Alike, Long> counts(Tallies tallies, Function<Tally, Place> place) {
        return tallies.tallies().stream()
                .collect(Collectors.groupingBy(
                        tally -> new Alike(tally.standing(), place.apply(tally)),
                        Collectors.summingLong(Tally::units)));
    }

    @Test
    void aNewDefinitionCountsAllUnitsAnew() {
        SubjectRef subject = year.close(UUID.randomUUID());
        year.answer(year.invite(subject), AnswerValue.YES);
        assertThat(cards().get(0).k()).isEqualTo(1);

        anotherQuestionIsPublished(clock.instant());

        assertThat(cards().get(0).k()).isZero();
        assertThat(cards().get(0).relevant()).isEqualTo(1);
    }

    private void anotherQuestionIsPublished(Instant at) {
        jdbc.sql("""
                        insert into criterion_definition
                        select criterion, 2, title_da, title_en, kind, target, target_from, target_to, unit_kind,
                               denominator, 'cooperation', successes, 'Mikkel Bruun', 'Et andet spørgsmål', :at
                        from criterion_definition where criterion = 'S13' and version = 1
                        """).param("at", column(at)).update();
    }

    /** Its marks are taken only by a count that knows of it. */
    @Test
    void aDefinitionPublishedWhileThereIsCountedIsCounted() {
        year.answer(year.invite(year.close(UUID.randomUUID())), AnswerValue.YES);
        Clock publishes = mock(Clock.class);
        when(publishes.instant())
                .thenAnswer(call -> {
                    Instant now = clock.instant();
                    clock.advance(Duration.ofSeconds(1));
                    CompletableFuture.runAsync(() -> anotherQuestionIsPublished(clock.instant()))
                            .join();
                    return now;
                })
                .thenAnswer(call -> clock.instant());
        Standings counted = new Standings(jdbc, template, definitions, publishes);

        transaction.executeWithoutResult(status -> counted.catchUp());

        assertThat(cards().get(0).k()).isZero();
        assertThat(cards().get(0).relevant()).isEqualTo(1);
    }

    @Test
    void theCardSaysWhoIsStillOutAndWhichReminderIsNext() {
        year.close(UUID.randomUUID());
        year.invite(year.close(UUID.randomUUID()));
        Invitation reminded = year.invite(year.close(UUID.randomUUID()));
        followUps.markReminded(reminded.id(), clock.instant());
        Invitation bounced = year.invite(year.close(UUID.randomUUID()));
        followUps.markBounced(bounced.id(), clock.instant());
        year.answer(year.invite(year.close(UUID.randomUUID())), AnswerValue.YES);
        clock.advance(Duration.ofDays(2));
        year.invite(year.close(UUID.randomUUID()));

        assertThat(cards().get(0).outstanding())
                .isEqualTo(new Outstanding(
                        "requisition-follow-up",
                        1,
                        2,
                        1,
                        0,
                        1,
                        new Outstanding.NextReminder(LocalDate.of(2010, 5, 10), 1, 0)));
        assertThat(criteria.cards(null, Audience.ALL_OTHERS, Locale.ENGLISH).cards())
                .allMatch(card -> card.outstanding() == null);

        clock.advance(Duration.ofDays(30));
        assertThat(cards().get(0).outstanding())
                .extracting(Outstanding::next)
                .isEqualTo(new Outstanding.NextReminder(LocalDate.of(2010, 6, 4), 2, 1));
    }

    /** Two look at once, while answers come in: each sees whole figures, and in the end nothing was counted twice. */
    @Test
    void thoseWhoLookAtOnceCountNothingTwice() throws Exception {
        List<Invitation> invitations = Stream.generate(() -> year.invite(year.close(UUID.randomUUID())))
                .limit(20)
                .toList();
        List<Callable<Long>> all = new ArrayList<>();
        for (Invitation invitation : invitations) {
            all.add(() -> {
                year.answer(invitation, AnswerValue.YES);
                return 20L;
            });
            all.add(() -> cards().get(0).relevant());
        }

        assertThat(Together.act(all)).containsOnly(20L);

        assertThat(cards().get(0).k()).isEqualTo(20);
        assertThat(cards().get(0).relevant()).isEqualTo(20);
    }

    @Test
    void whoeverOnlyReadsSeesWhatWasLastCaughtUpWith() {
        year.close(UUID.randomUUID());
        assertThat(cards().get(0).relevant()).isEqualTo(1);
        year.close(UUID.randomUUID());
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        Long seen = reading.execute(status -> cards().get(0).relevant());
        assertThat(seen).isEqualTo(1);
        assertThat(cards().get(0).relevant()).isEqualTo(2);
    }

    @Test
    void theUnitsBehindAFigureComePageByPage() {
        PersonId mikkel = new PersonId(UUID.randomUUID());
        for (int unit = 0; unit < 201; unit++) {
            year.close(UUID.randomUUID());
        }

        UnitPage first = criteria.units("S13", null, null, null, mikkel, "Gennemgang af cases", null);
        UnitPage second = criteria.units("S13", null, null, null, mikkel, "Gennemgang af cases", first.next());

        assertThat(first.units()).hasSize(200);
        assertThat(second.units()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    private List<CriterionCard> cards() {
        return criteria.cards(null, Audience.MANAGERS, Locale.ENGLISH).cards().stream()
                .filter(card -> CRITERIA.contains(card.code()))
                .toList();
    }
}
