package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.process.engine.EngineBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Ties what the models name to what the code has, and the other way round. */
class ModelContractTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution\\)}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private static final Map<String, Class<?>> BEANS =
            Map.of("requisition-handling", RequisitionHandlingTasks.class, "follow-up", FollowUpTasks.class);

    private static Class<?> beanOf(String process) {
        return Objects.requireNonNull(BEANS.get(process));
    }

    private static String text(String resource) {
        try (InputStream content = ModelContractTest.class.getResourceAsStream("/" + resource)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String model(String process) {
        return text(process + "/" + process + ".bpmn");
    }

    private static BpmnModelInstance parsed(String process) {
        return Bpmn.readModelFromStream(
                ModelContractTest.class.getResourceAsStream("/" + process + "/" + process + ".bpmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requisition-handling", "follow-up"})
    void everyExpressionIsADutyOfTheProcessesBeanOrARoutingFact(String process) {
        Class<?> bean = beanOf(process);
        String name = bean.getAnnotation(EngineBean.class).value();

        List<String> expressions = EXPRESSION
                .matcher(model(process))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(expressions).hasSizeGreaterThan(10).allSatisfy(expression -> {
            if (!expression.equals("${assigned}") && !expression.startsWith("${decision == ")) {
                assertThat(expression).matches(CALL);
                assertThat(expression).startsWith("${" + name + ".");
                assertThat(dutiesOf(bean)).contains(CALL.matcher(expression).replaceAll("$2"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"requisition-handling", "follow-up"})
    void everyDutyIsNamedInTheModel(String process) {
        Set<String> called = CALL.matcher(model(process))
                .results()
                .map(call -> call.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(dutiesOf(beanOf(process))).isNotEmpty().isEqualTo(called);
    }

    private static Set<String> dutiesOf(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class}))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theGatewayKnowsEveryDecision() {
        List<String> conditions = Pattern.compile("decision == '([A-Z_]+)'")
                .matcher(model("requisition-handling"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(conditions)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ScreeningDecision.values()).map(Enum::name).toList());
    }

    @Test
    void everyStepThatWaitsForSomebodyIsAKindOfTask() {
        BpmnModelInstance model = parsed("requisition-handling");
        Set<String> waiting = Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream(),
                        model.getModelElementsByType(ReceiveTask.class).stream())
                .map(FlowNode::getId)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(TaskKind.values()).map(TaskKind::elementId))
                .containsExactlyInAnyOrderElementsOf(waiting);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(TaskKind.ofElement(task.getId()).map(TaskKind::formKey))
                    .isEqualTo(Optional.of(task.getCamundaFormKey()));
        }
    }

    @Test
    void everyMessageIsToldByTheCode() throws IOException {
        String code = classText(RequisitionHandling.class) + classText(FollowUpHandling.class);

        for (String process : BEANS.keySet()) {
            assertThat(parsed(process).getModelElementsByType(Message.class))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(code).contains(message.getName()));
        }
    }

    private static String classText(Class<?> type) throws IOException {
        try (InputStream content = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void everyLabelHasItsEnglish() {
        Map<?, ?> english = JsonMapper.shared().readValue(text("locales/en/bpmn.json"), Map.class);
        Set<String> labelled = new TreeSet<>();
        for (String process : BEANS.keySet()) {
            BpmnModelInstance model = parsed(process);
            model.getModelElementsByType(Process.class).forEach(it -> labelled.add(it.getId()));
            model.getModelElementsByType(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element -> assertThat(labelled.add(element.getId()))
                            .as("id %s is used once", element.getId())
                            .isTrue());
        }

        assertThat(labelled).hasSizeGreaterThan(80);
        assertThat(english.keySet()).hasSameElementsAs((Set) labelled);
        assertThat(english.values())
                .allSatisfy(label -> assertThat((String) label).isNotBlank());
    }
}
