package dk.medspil.demo.web;

import dk.medspil.demo.DemoDesk;
import dk.medspil.demo.DemoDesk.DemoState;
import dk.medspil.demo.DemoMove;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's time. Outside the demo nothing is there. */
@RestController
@RequestMapping("/api/demo")
@Anyone
class DemoController {

    record ClockMove(@NotNull DemoMove.Target to) {}

    private final ObjectProvider<DemoDesk> desk;

    DemoController(ObjectProvider<DemoDesk> desk) {
        this.desk = desk;
    }

    @GetMapping
    DemoState demoState() {
        return desk().state();
    }

    @PostMapping("/clock")
    DemoMove moveDemoClock(@Valid @RequestBody ClockMove move) {
        return desk().move(move.to());
    }

    private DemoDesk desk() {
        return Optional.ofNullable(desk.getIfAvailable()).orElseThrow(Refusal::notFound);
    }
}
