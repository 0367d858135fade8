package dk.medspil.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what can be found a few seconds behind what there is. The documents of whatever is marked are computed anew, so that
 * doing it twice does no harm, and losing a node loses no mark.
 */
@Component
class SearchRefresh {

    private static final int BATCH = 200;

    private final SearchTable table;
    private final SearchSource source;
    private final TransactionTemplate transaction;

    SearchRefresh(SearchTable table, SearchSource source, TransactionTemplate transaction) {
        this.table = table;
        this.source = source;
        this.transaction = transaction;
    }

    /** Refreshes all that is stale; several nodes may do so at once, each takes its own marks. */
    @Scheduled(fixedDelayString = "PT2S")
    void refresh() {
        while (refreshBatch() == BATCH) {
            // the next batch has its own transaction
        }
    }

    private int refreshBatch() {
        Integer taken = transaction.execute(status -> {
            List<SearchMark> marks = table.take(BATCH);
            Map<SearchKind, Set<UUID>> stale = marks.stream()
                    .collect(Collectors.groupingBy(
                            SearchMark::kind, Collectors.mapping(SearchMark::id, Collectors.toSet())));
            stale.forEach(this::refresh);
            return marks.size();
        });
        return taken == null ? 0 : taken;
    }

    private void refresh(SearchKind kind, Set<UUID> ids) {
        if (kind == SearchKind.CASE) {
            cases(ids);
        } else {
            others(kind, ids);
        }
    }

    private void cases(Set<UUID> ids) {
        SearchSource.Cases cases = source.cases(ids);
        List<SearchDocument> documents = cases.documents();
        table.removeOfCases(ids, keys(documents));
        table.writeFacts(documents.stream()
                .filter(document -> document.kind() == SearchKind.CASE)
                .toList());
        table.write(documents);
        enter(SearchKind.PERSON, cases.people());
        enter(SearchKind.ORGANISATION, cases.organisations());
    }

    /** Whoever a case brought with it, and nobody knew before. */
    private void enter(SearchKind kind, Set<UUID> ids) {
        Set<UUID> unknown = new HashSet<>(ids);
        table.titles(kind, ids).forEach(known -> unknown.remove(known.id()));
        if (!unknown.isEmpty()) {
            table.write(source.of(kind, unknown));
        }
    }

    private void others(SearchKind kind, Set<UUID> ids) {
        List<SearchDocument> documents = source.of(kind, ids);
        Map<UUID, String> names =
                documents.stream().collect(Collectors.toMap(SearchDocument::id, SearchDocument::title));
        List<UUID> renamed = new ArrayList<>();
        for (SearchDocument known : table.titles(kind, ids)) {
            if (!known.title().equals(names.get(known.id()))) {
                renamed.add(known.id());
            }
        }
        Set<UUID> gone = new HashSet<>(ids);
        gone.removeAll(names.keySet());
        if (!gone.isEmpty()) {
            table.remove(kind, gone);
        }
        table.write(documents);
        if (!renamed.isEmpty()) {
            table.markCasesOf(renamed);
        }
    }

    private static Collection<UUID> keys(List<SearchDocument> documents) {
        return documents.stream().map(SearchDocument::id).toList();
    }
}
