'use strict';

// Each rule of the office is shown to catch what it is for. Run with `node --test`.

const assert = require('node:assert/strict');
const { test } = require('node:test');

const engineSeal = require('./rules/engine-seal');
const meaningfulIds = require('./rules/meaningful-ids');
const processFrame = require('./rules/process-frame');
const speakingLabels = require('./rules/speaking-labels');

const PROCESS = { $type: 'bpmn:Process', id: 'requisition-handling' };

function complaints(rule, node) {
  const messages = [];
  rule().check({ $instanceOf: () => true, ...node }, { report: (_, message) => messages.push(message) });
  return messages;
}

function serviceTask(attributes) {
  return { $type: 'bpmn:ServiceTask', id: 'ServiceTask_SendReceipt', $parent: PROCESS, $attrs: attributes };
}

test('a duty of the own bean passes', () => {
  const task = serviceTask({ 'camunda:expression': '${requisitionHandlingTasks.sendReceipt(execution)}' });

  assert.deepEqual(complaints(engineSeal, task), []);
});

for (const expression of [
  '${requisitionHandlingTasks.sendReceipt("x")}',
  '${runtimeService.deleteProcessInstance(execution)}',
  '${followUpTasks.sendInvitation(execution)}',
  '#{requisitionHandlingTasks.sendReceipt(execution)}',
  '${"".getClass().forName("java.lang.Runtime")}',
]) {
  test(`the expression ${expression} is refused`, () => {
    assert.equal(complaints(engineSeal, serviceTask({ 'camunda:expression': expression })).length, 1);
  });
}

for (const attribute of ['camunda:class', 'camunda:delegateExpression', 'camunda:type', 'camunda:resource']) {
  test(`${attribute} is refused`, () => {
    assert.equal(complaints(engineSeal, serviceTask({ [attribute]: 'anything' })).length, 1);
  });
}

for (const type of ['bpmn:ScriptTask', 'bpmn:ExtensionElements', 'bpmn:CallActivity']) {
  test(`${type} is refused`, () => {
    assert.equal(complaints(engineSeal, { $type: type, id: 'x', $attrs: {} }).length, 1);
  });
}

test('a condition in a script language is refused', () => {
  const condition = { $type: 'bpmn:FormalExpression', $parent: { id: 'Flow_Accept' }, language: 'groovy', body: 'true' };

  assert.equal(complaints(engineSeal, condition).length, 1);
});

test('a generated id is refused', () => {
  assert.equal(complaints(meaningfulIds, { $type: 'bpmn:UserTask', id: 'Activity_0lse5hh' }).length, 1);
  assert.equal(complaints(meaningfulIds, { $type: 'bpmn:UserTask', id: 'UserTask_ScreenRequisition' }).length, 0);
});

test('a process without version and history is refused', () => {
  const process = { $type: 'bpmn:Process', id: 'follow-up', name: 'Opfølgning', isExecutable: true, $attrs: {} };

  assert.equal(complaints(processFrame, process).length, 2);
});

test('a gateway that does not ask and a step without a label are refused', () => {
  const gateway = { $type: 'bpmn:ExclusiveGateway', id: 'Gateway_X', name: 'Visitation', outgoing: [{}, {}] };

  assert.equal(complaints(speakingLabels, gateway).length, 1);
  assert.equal(complaints(speakingLabels, { $type: 'bpmn:EndEvent', id: 'EndEvent_X' }).length, 1);
});
