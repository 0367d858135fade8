package dk.medspil.casework;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the gaps of a template with the facts of a case. */
@Service
@Transactional(readOnly = true)
public class TemplateFiller {

    private final ReplyTemplates templates;
    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final CaseSight sight;
    private final Directory directory;
    private final Clock clock;

    TemplateFiller(
            ReplyTemplates templates,
            RequisitionDesk desk,
            RequisitionRegister register,
            CaseSight sight,
            Directory directory,
            Clock clock) {
        this.templates = templates;
        this.desk = desk;
        this.register = register;
        this.sight = sight;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What that person would write with the template in the case.
     *
     * @param language «da» or «en»; null: the one that the requester reads. Danish when the template knows no other
     * @throws Refusal 404 if he may not see the case, or there is no such template for him
     */
    public FilledTemplate fill(RequisitionNumber number, UUID template, @Nullable String language, PersonId by) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        ReplyTemplate found = templates.find(template, by).orElseThrow(Refusal::notFound);
        String wanted = language == null ? register.language(facts.id()) : language;
        String english = found.bodyEn();
        return "en".equals(wanted) && english != null
                ? fill(english, "en", facts, by)
                : fill(found.bodyDa(), "da", facts, by);
    }

    private FilledTemplate fill(String body, String language, RequisitionSummary facts, PersonId by) {
        Set<String> missing = new LinkedHashSet<>();
        String text = Placeholder.GAP.matcher(body).replaceAll(gap -> {
            Optional<Placeholder> placeholder = Placeholder.called(gap.group(1));
            String value =
                    placeholder.map(one -> value(one, language, facts, by)).orElse(null);
            if (value == null || value.isBlank()) {
                String name = placeholder.map(one -> one.name(language)).orElse(gap.group(1));
                missing.add(name);
                return Matcher.quoteReplacement("[" + name + "]");
            }
            return Matcher.quoteReplacement(value);
        });
        return new FilledTemplate(text, language, List.copyOf(missing));
    }

    private @Nullable String value(Placeholder gap, String language, RequisitionSummary facts, PersonId by) {
        switch (gap) {
            case NUMBER:
                return facts.number().toString();
            case TITLE:
                return facts.title();
            case REQUESTER:
                return name(facts.requester());
            case FIRST_NAME:
                String whole = name(facts.requester());
                return whole == null ? null : whole.strip().split("\\s+", 2)[0];
            case ORGANISATION:
                return directory
                        .organisation(facts.organisation())
                        .map(OrganisationView::name)
                        .orElse(null);
            case AREA:
                return directory.area(facts.area()).map(AreaView::name).orElse(null);
            case CONSULTANT:
                return name(facts.consultant());
            case ME:
                return name(by);
            case RECEIVED:
                return Dates.day(language, facts.receivedAt());
            case EXPECTED_START:
                return day(language, facts.expectedStart());
            case DEADLINE:
                return day(language, facts.deadline());
            case TODAY:
                return Dates.day(language, clock.instant());
            default:
                throw new IllegalArgumentException(gap.name());
        }
    }

    private @Nullable String name(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(directory::person)
                .map(PersonView::name)
                .orElse(null);
    }

    private static @Nullable String day(String language, @Nullable Instant at) {
        return at == null ? null : Dates.day(language, at);
    }
}
