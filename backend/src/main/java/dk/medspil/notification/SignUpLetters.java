package dk.medspil.notification;

import dk.medspil.activity.OpenSignUps;
import dk.medspil.activity.SignUpFacts;
import dk.medspil.activity.SignUpNews;
import dk.medspil.activity.SignUpState;
import dk.medspil.activity.SignUpTold;
import dk.medspil.casework.CalendarEvent;
import dk.medspil.casework.CalendarText;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.mail.CalendarPart;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailBounced;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.MailOrder;
import dk.medspil.mail.Outbox;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.mail.UnsafeHeader;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.link.Links;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters to those who signed up for an activity by themselves, with an entry for their calendars. */
@Component
class SignUpLetters {

    private final OpenSignUps signUps;
    private final LetterPaper paper;
    private final Outbox outbox;
    private final Directory directory;
    private final LinkTokens tokens;
    private final Links links;
    private final Clock clock;

    SignUpLetters(
            @Lazy OpenSignUps signUps,
            LetterPaper paper,
            Outbox outbox,
            Directory directory,
            LinkTokens tokens,
            Links links,
            Clock clock) {
        this.signUps = signUps;
        this.paper = paper;
        this.outbox = outbox;
        this.directory = directory;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    /** Within the transaction of what happened: the mail is posted with it or not at all. */
    @EventListener
    void on(SignUpTold told) {
        SignUpFacts facts = signUps.facts(told.signUp());
        PersonView person = directory.person(new PersonId(facts.person())).orElseThrow(Refusal::notFound);
        try {
            outbox.post(new MailOrder(
                    Letters.SIGN_UP + "-"
                            + told.news().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    person.email(),
                    LetterBlock.plain(person.name()),
                    facts.language(),
                    Letters.ABOUT_SIGN_UP,
                    told.signUp(),
                    Map.of(),
                    true));
        } catch (UnsafeHeader noAddress) {
            throw Refusal.refused("sign-up-address", "email");
        }
    }

    /** Whom no mail reaches the staff see on their list. */
    @EventListener
    void on(MailBounced bounced) {
        if (bounced.aboutKind().equals(Letters.ABOUT_SIGN_UP)) {
            signUps.cameBack(bounced.aboutId(), bounced.address(), bounced.at());
        }
    }

    /** @throws MailNotWanted if it isn't so any more */
    ComposedMail write(OutgoingMail mail) {
        SignUpFacts sign = signUps.facts(mail.aboutId());
        SignUpNews news = SignUpNews.valueOf(mail.template()
                .substring(Letters.SIGN_UP.length() + 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        if (!stillSo(news, sign)) {
            throw new MailNotWanted("it is otherwise by now");
        }
        String link = links.signUpLink(tokens.token(LinkPurpose.SIGN_UP, sign.id(), sign.generation()));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("name", mail.name());
        facts.put("title", LetterBlock.plain(sign.title()));
        facts.put("begins", Dates.hour(mail.language(), sign.begins()));
        facts.put("ends", Dates.hour(mail.language(), sign.ends()));
        facts.put("place", LetterBlock.plain(sign.place()));
        facts.put("link", link);
        ComposedMail written = paper.write(mail.template(), mail.language(), null, null, LetterWriter.known(facts));
        return news == SignUpNews.WAITING ? written : written.with(entry(news, sign, mail));
    }

    private static boolean stillSo(SignUpNews news, SignUpFacts sign) {
        return switch (news) {
            case PLACE, PLACE_FREE, CHANGED -> sign.state() == SignUpState.PLACE && !sign.calledOff();
            case WAITING -> sign.state() == SignUpState.WAITING && !sign.calledOff();
            case CANCELLED -> sign.state() == SignUpState.CANCELLED;
            case CALLED_OFF -> sign.calledOff();
        };
    }

    private CalendarPart entry(SignUpNews news, SignUpFacts sign, OutgoingMail mail) {
        boolean gone = news == SignUpNews.CANCELLED || news == SignUpNews.CALLED_OFF;
        CalendarEvent event = new CalendarEvent(
                sign.id() + "@medspil", sign.begins(), sign.ends(), sign.title(), sign.place(), sign.sequence(), gone);
        Instant now = clock.instant();
        return new CalendarPart(
                gone ? "CANCEL" : "REQUEST",
                (organizer, name) ->
                        CalendarText.write(event, organizer, name, mail.address(), mail.name(), true, now));
    }
}
