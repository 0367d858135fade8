package dk.medspil.process;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which of the models' flows the tests have taken. */
final class PathCoverage extends AbstractBpmnParseListener {

    private final Set<String> known = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        known.add(flow.getId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(flow.getId()));
    }

    int flows() {
        return known.size();
    }

    Set<String> notTaken() {
        Set<String> open = new TreeSet<>(known);
        open.removeAll(taken);
        return open;
    }

    /** Whole percent, 100 only when every flow was taken. */
    long takenPercent() {
        return known.isEmpty() ? 0 : (known.size() - notTaken().size()) * 100L / known.size();
    }
}
