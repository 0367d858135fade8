package dk.medspil.search.web;

import dk.medspil.directory.AreaId;
import dk.medspil.platform.access.SignedIn;
import dk.medspil.requisition.Status;
import dk.medspil.search.Search;
import dk.medspil.search.SearchFilter;
import dk.medspil.search.SearchKind;
import dk.medspil.search.SearchResult;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one box. Whoever is signed in may ask; what is found is narrowed to what he may see. */
@RestController
@SignedIn
class SearchController {

    private static final int LONGEST = 200;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/search")
    SearchResult search(
            @RequestParam @Size(max = LONGEST) String q,
            @RequestParam(required = false) @Nullable SearchKind kind,
            @RequestParam(required = false) @Nullable Set<Status> status,
            @RequestParam(required = false) @Nullable UUID areaId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return search.search(
                q,
                new SearchFilter(
                        kind,
                        status == null ? Set.of() : status,
                        areaId == null ? null : new AreaId(areaId),
                        from,
                        to));
    }
}
