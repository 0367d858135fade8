package dk.medspil.process;

import dk.medspil.process.engine.ParsedTables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision tables that this node was built with. */
@Component
class DecisionTables {

    private final ParsedTables tables;

    DecisionTables(ParsedTables tables) {
        this.tables = tables;
    }

    /** The one rule that fits. @throws IllegalStateException if the table has none, for each is made to have one */
    Map<String, Object> one(String table, Map<String, Object> facts) {
        List<Map<String, Object>> rules = all(table, facts);
        if (rules.size() != 1) {
            throw new IllegalStateException(rules.size() + " rules of " + table + " fit");
        }
        return rules.get(0);
    }

    /** Every rule that fits, in the table's order. */
    List<Map<String, Object>> all(String table, Map<String, Object> facts) {
        return tables.evaluate(table, facts);
    }

    static String text(Map<String, Object> rule, String output) {
        return String.valueOf(rule.get(output));
    }

    static int number(Map<String, Object> rule, String output) {
        if (rule.get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException(output + " is no number");
    }
}
