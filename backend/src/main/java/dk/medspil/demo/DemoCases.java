package dk.medspil.demo;

import dk.medspil.requisition.RequisitionNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which planned case became which requisition. */
final class DemoCases {

    private final Map<RequisitionNumber, DemoCase> byNumber = new HashMap<>();

    void became(DemoCase demoCase, RequisitionNumber number) {
        byNumber.put(number, demoCase);
    }

    Optional<DemoCase> of(RequisitionNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    int arrived() {
        return byNumber.size();
    }
}
