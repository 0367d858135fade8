package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models that are deployed, and where a case stands in its own. */
@Service
@Transactional(readOnly = true)
public class Models {

    private final RepositoryService repository;
    private final RuntimeService instances;
    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final WorkItems items;

    Models(
            RepositoryService repository,
            RuntimeService instances,
            RequisitionDesk desk,
            CaseSight sight,
            WorkItems items) {
        this.repository = repository;
        this.instances = instances;
        this.desk = desk;
        this.sight = sight;
        this.items = items;
    }

    /** The newest version of each model, by key. */
    public List<ModelView> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(it -> new ModelView(
                        it.getKey(),
                        it.getName(),
                        it.getVersion(),
                        Optional.ofNullable(it.getVersionTag()).orElse("")))
                .toList();
    }

    /** The newest version's diagram as BPMN 2.0 XML. @throws Refusal 404 for a model that is not deployed */
    public String diagram(String key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw Refusal.notFound();
        }
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the case stands. @throws Refusal 404 for a number that nobody has */
    public CaseProcess caseProcess(RequisitionNumber number) {
        RequisitionSummary requisition = desk.find(number).orElseThrow(Refusal::notFound);
        sight.requireSeen(requisition);
        List<PassedStep> done = new ArrayList<>();
        done.add(new PassedStep("StartEvent_RequisitionReceived", requisition.receivedAt()));
        done.addAll(items.passedBy(requisition.id()));
        ProcessInstance instance = instances
                .createProcessInstanceQuery()
                .processDefinitionKey(RequisitionHandling.PROCESS)
                .processInstanceBusinessKey(number.toString())
                .singleResult();
        if (instance == null) {
            return new CaseProcess(RequisitionHandling.PROCESS, 0, List.of(), List.copyOf(done));
        }
        int version = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .singleResult()
                .getVersion();
        List<String> active = instances.getActiveActivityIds(instance.getId()).stream()
                .distinct()
                .sorted()
                .toList();
        return new CaseProcess(RequisitionHandling.PROCESS, version, active, List.copyOf(done));
    }
}
