package dk.medspil.demo.web;

import dk.medspil.demo.DemoDesk;
import dk.medspil.demo.DemoDesk.DemoState;
import dk.medspil.demo.DemoMove;
import dk.medspil.platform.access.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo")
@Profile("demo")
@Anyone
class DemoController {

    record ClockMove(@NotNull DemoMove.Target to) {}

    private final DemoDesk desk;

    DemoController(DemoDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    DemoState demoState() {
        return desk.state();
    }

    @PostMapping("/clock")
    DemoMove moveDemoClock(@Valid @RequestBody ClockMove move) {
        return desk.move(move.to());
    }
}
