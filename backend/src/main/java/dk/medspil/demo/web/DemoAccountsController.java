package dk.medspil.demo.web;

import dk.medspil.demo.DemoPeople;
import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.problem.Refusal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a newcomer may sign in as. Outside the demo there is nothing here. */
@RestController
class DemoAccountsController {

    private final ObjectProvider<DemoPeople> people;

    DemoAccountsController(ObjectProvider<DemoPeople> people) {
        this.people = people;
    }

    @GetMapping("/api/demo/accounts")
    @Anyone
    List<DemoPeople.Account> demoAccounts() {
        DemoPeople present = people.getIfAvailable();
        if (present == null) {
            throw Refusal.notFound();
        }
        return present.accounts();
    }
}
