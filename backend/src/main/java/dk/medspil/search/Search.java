package dk.medspil.search;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.method.MethodView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Relation;
import dk.medspil.platform.access.Right;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One box over everything that the caller may see. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int OF_EACH_KIND = 5;
    private static final int OF_ONE_KIND = 50;

    private final SearchWords words;
    private final SearchQueries queries;
    private final RequisitionDesk cases;
    private final Directory directory;
    private final MethodCatalogue methods;

    Search(
            SearchWords words,
            SearchQueries queries,
            RequisitionDesk cases,
            Directory directory,
            MethodCatalogue methods) {
        this.words = words;
        this.queries = queries;
        this.cases = cases;
        this.directory = directory;
        this.methods = methods;
    }

    /** What is found for the text: the best few of each kind, or the best of the one that the filter names. */
    public SearchResult search(String text, SearchFilter filter) {
        List<SearchKind> kinds = Arrays.stream(SearchKind.values())
                .filter(kind -> filter.admits(kind) && maySee(kind))
                .toList();
        queries.prepare();
        SearchWords.Understood understood = words.understand(text, false);
        if (understood.words().isEmpty() || kinds.isEmpty()) {
            return new SearchResult(false, false, List.of());
        }
        int size = filter.kind() == null ? OF_EACH_KIND : OF_ONE_KIND;
        Map<SearchKind, List<SearchQueries.Found>> found = queries.find(understood.words(), kinds, filter, size);
        if (found.isEmpty() && !understood.tooCommon()) {
            SearchWords.Understood generous = words.understand(text, true);
            if (!generous.words().equals(understood.words())) {
                understood = generous;
                found = queries.find(understood.words(), kinds, filter, size);
            }
        }
        return new SearchResult(
                understood.tooCommon() && found.isEmpty(),
                understood.alike() && !found.isEmpty(),
                groups(found, understood.words()));
    }

    /** Whether the caller may see some of that kind at all; the query narrows it to which. */
    private static boolean maySee(SearchKind kind) {
        return switch (kind) {
            case CASE, MESSAGE, FILE -> Access.may(Right.SEE, RecordKind.REQUISITION, Relation.OWN);
            case NOTE -> Access.may(Right.HANDLE, RecordKind.REQUISITION);
            case PERSON, ORGANISATION -> Access.may(Right.SEE, RecordKind.DIRECTORY);
            case METHOD -> Access.may(Right.SEE, RecordKind.METHOD);
        };
    }

    private List<SearchGroup> groups(Map<SearchKind, List<SearchQueries.Found>> found, List<SearchWord> asked) {
        List<SearchQueries.Found> all =
                found.values().stream().flatMap(List::stream).toList();
        Context context = new Context(
                cases.summaries(all.stream()
                        .map(SearchQueries.Found::requisition)
                        .filter(Objects::nonNull)
                        .map(RequisitionId::new)
                        .collect(Collectors.toSet())),
                directory.areasById(),
                methods
                        .of(
                                all.stream()
                                        .filter(one -> one.kind() == SearchKind.METHOD)
                                        .map(one -> new MethodId(one.id()))
                                        .toList(),
                                Caller.current().locale())
                        .stream()
                        .collect(Collectors.toMap(MethodView::id, Function.identity())));
        List<Shown> shown = all.stream()
                .map(one -> shown(one, context))
                .filter(Objects::nonNull)
                .toList();
        Highlights highlights = highlights(shown, asked);
        return found.entrySet().stream()
                .map(entry -> {
                    int count = entry.getValue().get(0).count();
                    return new SearchGroup(
                            entry.getKey(),
                            Math.min(count, SearchQueries.ENOUGH),
                            count > SearchQueries.ENOUGH,
                            shown.stream()
                                    .filter(one -> one.found().kind() == entry.getKey())
                                    .map(one -> hit(one, highlights, context))
                                    .toList());
                })
                .toList();
    }

    private record Context(
            Map<RequisitionId, RequisitionSummary> cases,
            Map<AreaId, AreaView> areas,
            Map<MethodId, MethodView> methods) {}

    /** A document with the texts that it is shown by. */
    private record Shown(
            SearchQueries.Found found, @Nullable RequisitionSummary facts, String title, String about, String body) {}

    private static @Nullable Shown shown(SearchQueries.Found found, Context context) {
        if (found.kind() == SearchKind.METHOD) {
            MethodView method = context.methods().get(new MethodId(found.id()));
            return method == null ? null : new Shown(found, null, method.title(), "", method.description());
        }
        if (found.requisition() == null) {
            return new Shown(found, null, found.title(), found.names(), "");
        }
        RequisitionSummary facts = context.cases().get(new RequisitionId(found.requisition()));
        if (facts == null) {
            return null;
        }
        return switch (found.kind()) {
            case CASE -> new Shown(found, facts, found.title(), withoutNumber(found.names(), facts), found.body());
            case FILE -> new Shown(found, facts, found.title(), facts.title(), "");
            default -> new Shown(found, facts, facts.title(), "", found.body());
        };
    }

    private static String withoutNumber(String names, RequisitionSummary facts) {
        String number = facts.number() + " · ";
        return names.startsWith(number) ? names.substring(number.length()) : names;
    }

    private Highlights highlights(List<Shown> shown, List<SearchWord> asked) {
        Set<String> stems = new HashSet<>();
        asked.forEach(word -> stems.addAll(word.all()));
        List<String> texts = new ArrayList<>();
        shown.forEach(one -> texts.addAll(List.of(one.title(), one.about(), one.body())));
        return new Highlights(words.havingOneOf(stems, new LinkedHashSet<>(Highlights.words(texts))));
    }

    private static SearchHit hit(Shown shown, Highlights highlights, Context context) {
        RequisitionSummary facts = shown.facts();
        AreaView area = facts == null ? null : context.areas().get(facts.area());
        return new SearchHit(
                shown.found().kind(),
                shown.found().id(),
                facts == null ? null : facts.number(),
                highlights.in(shown.title()),
                highlights.in(shown.about()),
                highlights.around(shown.body()),
                facts == null ? null : facts.status(),
                facts == null ? null : facts.closure(),
                area == null ? null : area.name(),
                facts == null ? null : shown.found().at());
    }
}
