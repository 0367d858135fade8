package dk.medspil.programme.web;

import dk.medspil.programme.FreezeCheck;

/**
 * A frozen figure, recomputed.
 *
 * @param same whether the records still give the same hash
 * @param changedUnits how many units stand otherwise today; their ids are in the operator's check, not here
 */
record FreezeCheckResponse(String criterion, String sha256, boolean same, int changedUnits) {

    static FreezeCheckResponse of(FreezeCheck check) {
        return new FreezeCheckResponse(
                check.criterion(), check.sha256(), check.same(), check.changed().size());
    }
}
