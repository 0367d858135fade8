package dk.medspil.search;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.method.MethodView;
import dk.medspil.platform.problem.Languages;
import dk.medspil.requisition.CaseText;
import dk.medspil.requisition.CaseTexts;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the rooms have into what can be found. */
@Component
class SearchSource {

    private final CaseTexts texts;
    private final Directory directory;
    private final MethodCatalogue methods;

    SearchSource(CaseTexts texts, Directory directory, MethodCatalogue methods) {
        this.texts = texts;
        this.directory = directory;
        this.methods = methods;
    }

    /**
     * The cases with all that belongs to them, and who they name.
     *
     * @param organisations those that ask for help
     */
    record Cases(List<SearchDocument> documents, Set<UUID> people, Set<UUID> organisations) {}

    Cases cases(Collection<UUID> ids) {
        List<CaseText> found = texts.of(ids.stream().map(RequisitionId::new).toList());
        Map<PersonId, PersonView> people = directory.peopleAsStored(
                found.stream().map(text -> text.facts().requester()).collect(Collectors.toSet()));
        Map<OrganisationId, OrganisationView> organisations = directory.organisationsAsStored(
                found.stream().map(text -> text.facts().organisation()).collect(Collectors.toSet()));
        List<SearchDocument> documents = new ArrayList<>();
        for (CaseText text : found) {
            RequisitionSummary facts = text.facts();
            PersonView requester = people.get(facts.requester());
            OrganisationView organisation = organisations.get(facts.organisation());
            String names = joined(
                    facts.number().toString(),
                    requester == null ? null : requester.name(),
                    organisation == null ? null : organisation.name());
            documents.add(of(
                    facts,
                    SearchKind.CASE,
                    facts.id().value(),
                    facts.receivedAt(),
                    false,
                    facts.title(),
                    names,
                    text.description()));
            for (CaseText.Line line : text.lines()) {
                SearchKind kind = line.internal() ? SearchKind.NOTE : SearchKind.MESSAGE;
                documents.add(of(facts, kind, line.id(), line.at(), line.internal(), "", "", line.text()));
            }
            for (CaseText.Attachment file : text.files()) {
                documents.add(of(facts, SearchKind.FILE, file.id(), file.at(), file.internal(), file.name(), "", ""));
            }
        }
        return new Cases(
                documents,
                found.stream()
                        .flatMap(text -> text.people().stream())
                        .map(PersonId::value)
                        .collect(Collectors.toSet()),
                organisations.keySet().stream().map(OrganisationId::value).collect(Collectors.toSet()));
    }

    private static SearchDocument of(
            RequisitionSummary facts,
            SearchKind kind,
            UUID id,
            Instant at,
            boolean internal,
            String title,
            String names,
            String body) {
        return new SearchDocument(
                kind,
                id,
                facts.id().value(),
                at,
                internal,
                facts.requester().value(),
                facts.organisation().value(),
                facts.area().value(),
                facts.status().name(),
                title,
                names,
                body);
    }

    /** People, organisations or methods; none for those that were merged into others or are gone. */
    List<SearchDocument> of(SearchKind kind, Collection<UUID> ids) {
        return switch (kind) {
            case PERSON -> people(ids);
            case ORGANISATION -> organisations(ids);
            case METHOD -> methods(ids);
            case CASE, MESSAGE, NOTE, FILE -> throw new IllegalArgumentException("of a case: " + kind);
        };
    }

    private List<SearchDocument> people(Collection<UUID> ids) {
        Map<PersonId, PersonView> people =
                directory.peopleAsStored(ids.stream().map(PersonId::new).toList());
        Map<OrganisationId, OrganisationView> organisations = directory.organisationsAsStored(people.values().stream()
                .map(PersonView::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().id()))
                .map(entry -> person(entry.getValue(), organisations))
                .toList();
    }

    private static SearchDocument person(PersonView person, Map<OrganisationId, OrganisationView> organisations) {
        OrganisationId id = person.organisation();
        OrganisationView organisation = id == null ? null : organisations.get(id);
        return SearchDocument.of(
                SearchKind.PERSON,
                person.id().value(),
                person.name(),
                joined(person.email(), organisation == null ? null : organisation.name()),
                "");
    }

    private List<SearchDocument> organisations(Collection<UUID> ids) {
        return directory
                .organisationsAsStored(ids.stream().map(OrganisationId::new).toList())
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().id()))
                .map(Map.Entry::getValue)
                .map(found ->
                        SearchDocument.of(SearchKind.ORGANISATION, found.id().value(), found.name(), "", ""))
                .toList();
    }

    /** In both languages: whoever reads English may look for the Danish word, and the other way round. */
    private List<SearchDocument> methods(Collection<UUID> ids) {
        List<MethodId> wanted = ids.stream().map(MethodId::new).toList();
        Map<MethodId, MethodView> english = methods.of(wanted, Languages.ENGLISH).stream()
                .collect(Collectors.toMap(MethodView::id, Function.identity()));
        return methods.of(wanted, Languages.DANISH).stream()
                .filter(MethodView::active)
                .map(method -> {
                    MethodView other = english.getOrDefault(method.id(), method);
                    return SearchDocument.of(
                            SearchKind.METHOD,
                            method.id().value(),
                            method.title(),
                            other.title(),
                            method.description() + "\n" + other.description());
                })
                .toList();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
