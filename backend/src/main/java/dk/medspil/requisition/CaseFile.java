package dk.medspil.requisition;

import dk.medspil.files.StoredFile;
import dk.medspil.method.MethodId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the office has about one case, for the case page.
 *
 * @param desiredBy the day by which the requester would like help, in Copenhagen
 * @param links who may follow it by a link, revoked ones too
 * @param hoursMinutes time spent on it by everybody, in whole minutes
 */
public record CaseFile(
        RequisitionSummary facts,
        String description,
        String language,
        @Nullable LocalDate desiredBy,
        @Nullable String plan,
        @Nullable Outcome outcome,
        @Nullable String summary,
        List<StageLine> stages,
        List<StoredFile> files,
        List<MethodId> methods,
        List<RelevanceView> relevance,
        List<CaseLinkView> links,
        long hoursMinutes) {}
