package dk.medspil.activity;

import dk.medspil.activity.OpenActivity.SignUpPossible;
import dk.medspil.directory.AddressChanged;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where anybody signs up for an activity whose page is open, and gives the place back. The answer is the same for every
 * address, so that nobody learns who takes part: how one stands is said by mail, to the address itself.
 */
@Lazy
@Service
@Transactional
public class OpenSignUps {

    private static final Pattern NUMBER = Pattern.compile("A-(\\d{1,9})");

    /** So long after the activity a link still tells how one stood. */
    private static final Duration LINK_OUTLIVES = Duration.ofDays(56);

    private final ActivityRows activities;
    private final ParticipantRows participants;
    private final SignUpRows rows;
    private final Places places;
    private final Directory directory;
    private final Clock clock;

    OpenSignUps(
            ActivityRows activities,
            ParticipantRows participants,
            SignUpRows rows,
            Places places,
            Directory directory,
            Clock clock) {
        this.activities = activities;
        this.participants = participants;
        this.rows = rows;
        this.places = places;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Refusal 404 if there is none such, or its page isn't open to everyone */
    @Transactional(readOnly = true)
    public OpenActivity activity(String number) {
        return view(find(publicOne(number)));
    }

    /**
     * Signs somebody up, or puts him on the waiting list. Whoever has signed up already stays as he is, and is told again.
     *
     * @throws Refusal 404; 409 if sign-up is closed
     */
    public void signUp(String number, WantedSignUp wanted) {
        ActivityId id = publicOne(number);
        activities.lock(id);
        ActivityRows.Row activity = find(id);
        OpenActivity open = view(activity);
        if (open.possible() != SignUpPossible.YES && open.possible() != SignUpPossible.WAITING_LIST) {
            throw Refusal.conflict("sign-up-closed");
        }
        OrganisationId organisation = organisation(wanted);
        PersonView person =
                directory.findOrAddRequester(wanted.name(), wanted.email(), wanted.language(), organisation, null);
        UUID who = person.id().value();
        Optional<SignUpRows.Row> known = rows.of(id, who).filter(one -> one.state() != SignUpState.CANCELLED);
        if (known.isPresent()) {
            places.tell(known.get(), known.get().state() == SignUpState.PLACE ? SignUpNews.PLACE : SignUpNews.WAITING);
            return;
        }
        boolean entered =
                participants.of(id).stream().anyMatch(one -> one.person().equals(who));
        SignUpState state = entered || open.possible() == SignUpPossible.YES ? SignUpState.PLACE : SignUpState.WAITING;
        Instant now = clock.instant();
        rows.put(
                new SignUpRows.Row(
                        UUID.randomUUID(),
                        id,
                        who,
                        organisation == null ? null : organisation.value(),
                        wanted.language().equals("en") ? "en" : "da",
                        wanted.mayAsk(),
                        state,
                        0,
                        0,
                        now,
                        null),
                now);
        SignUpRows.Row kept = rows.of(id, who).orElseThrow();
        if (state == SignUpState.PLACE) {
            places.take(kept);
        }
        places.tell(kept, state == SignUpState.PLACE ? SignUpNews.PLACE : SignUpNews.WAITING);
    }

    private @Nullable OrganisationId organisation(WantedSignUp wanted) {
        String name = wanted.organisation();
        if (name == null || name.isBlank()) {
            return null;
        }
        OrganisationKind kind = wanted.organisationKind();
        return directory
                .findOrAddOrganisation(name, kind == null ? OrganisationKind.OTHER : kind)
                .id();
    }

    /** What the holder of the link sees. @throws Refusal 404 if the link is no longer one; 410 if it has run out */
    @Transactional(readOnly = true)
    public MySignUp mine(LinkClaim claim) {
        SignUpRows.Row mine = find(claim);
        ActivityRows.Row activity = find(mine.activity());
        return new MySignUp(
                view(activity),
                directory
                        .person(new PersonId(mine.person()))
                        .map(PersonView::name)
                        .orElse(""),
                mine.state(),
                mine.state() != SignUpState.CANCELLED && isAhead(activity));
    }

    /** Gives the place back, or leaves the waiting list; a second time changes nothing. @throws Refusal 404, 410; 409 if it is over */
    public MySignUp cancel(LinkClaim claim) {
        SignUpRows.Row mine = find(claim);
        activities.lock(mine.activity());
        if (find(claim).state() != SignUpState.CANCELLED) {
            if (!isAhead(find(mine.activity()))) {
                throw Refusal.conflict("activity-over");
            }
            participants.of(mine.activity()).stream()
                    .filter(one -> one.person().equals(mine.person()))
                    .forEach(places::free);
            places.freed(mine.activity(), mine.person());
        }
        return mine(claim);
    }

    /** What a letter says. @throws Refusal 404 */
    @Transactional(readOnly = true)
    public SignUpFacts facts(UUID id) {
        SignUpRows.Row one = rows.find(id).orElseThrow(Refusal::notFound);
        ActivityRows.Row activity = find(one.activity());
        ActivityPlan plan = activity.plan();
        return new SignUpFacts(
                one.id(),
                one.person(),
                one.language(),
                one.state(),
                one.generation(),
                one.sequence(),
                plan.title(),
                plan.begins(),
                plan.ends(),
                plan.place(),
                activity.status() == ActivityStatus.CANCELLED);
    }

    /** Links that went to an address that is no longer the person's open nothing; the next mail has a new one. */
    @EventListener
    void moved(AddressChanged event) {
        rows.replaceLinks(event.id().value());
    }

    /** Notes that a mail came back; from an address that is the person's no longer it doesn't matter. */
    public void cameBack(UUID id, String address, Instant at) {
        rows.find(id)
                .filter(one -> directory
                        .person(new PersonId(one.person()))
                        .filter(person -> person.email().equalsIgnoreCase(address))
                        .isPresent())
                .ifPresent(one -> rows.cameBack(id, at));
    }

    private boolean isAhead(ActivityRows.Row activity) {
        return activity.status() != ActivityStatus.HELD
                && activity.status() != ActivityStatus.CANCELLED
                && clock.instant().isBefore(activity.plan().begins());
    }

    private OpenActivity view(ActivityRows.Row activity) {
        ActivityPlan plan = activity.plan();
        SignUpRows.Page page = rows.page(activity.id());
        Instant said = page.until();
        Instant until = said == null || said.isAfter(plan.begins()) ? plan.begins() : said;
        Integer capacity = plan.capacity();
        return new OpenActivity(
                activity.number(),
                plan.kind(),
                plan.title(),
                page.text(),
                plan.begins(),
                plan.ends(),
                plan.place(),
                capacity,
                OpenActivity.Room.of(capacity, activity.signedUp()),
                until,
                possible(activity, until));
    }

    private SignUpPossible possible(ActivityRows.Row activity, Instant until) {
        if (activity.status() == ActivityStatus.CANCELLED) {
            return SignUpPossible.CALLED_OFF;
        }
        if (activity.status() != ActivityStatus.OPEN || !clock.instant().isBefore(until)) {
            return SignUpPossible.CLOSED;
        }
        return Places.isFree(activity) ? SignUpPossible.YES : SignUpPossible.WAITING_LIST;
    }

    private ActivityId publicOne(String number) {
        Matcher serial = NUMBER.matcher(number);
        if (!serial.matches()) {
            throw Refusal.notFound();
        }
        return rows.publicOne(Integer.parseInt(serial.group(1))).orElseThrow(Refusal::notFound);
    }

    private SignUpRows.Row find(LinkClaim claim) {
        SignUpRows.Row mine = rows.find(claim.id())
                .filter(one -> one.generation() == claim.generation())
                .orElseThrow(() -> Refusal.notFound("link-invalid"));
        Instant ended = find(mine.activity()).plan().ends();
        if (clock.instant().isAfter(ended.plus(LINK_OUTLIVES))) {
            throw Refusal.gone("sign-up-link-expired");
        }
        return mine;
    }

    private ActivityRows.Row find(ActivityId id) {
        return activities.find(id).orElseThrow(Refusal::notFound);
    }
}
