'use strict';

/** A manager reads the diagram: each step has a label, each question ends in a question mark. */

const GATEWAYS = ['bpmn:ExclusiveGateway', 'bpmn:EventBasedGateway'];

function asks(node) {
  return GATEWAYS.includes(node.$type) && (node.outgoing || []).length > 1;
}

module.exports = function speakingLabels() {
  function check(node, reporter) {
    const isFlowNode = node.$instanceOf && node.$instanceOf('bpmn:FlowNode');
    const label = (node.name || '').trim();

    if (isFlowNode && !label) {
      reporter.report(node.id, 'label is missing');
    }
    if (asks(node) && !label.endsWith('?')) {
      reporter.report(node.id, 'a gateway asks a question');
    }
    if (node.$type === 'bpmn:SequenceFlow' && !label && node.sourceRef.$type === 'bpmn:ExclusiveGateway') {
      reporter.report(node.id, 'the answer that this flow stands for is missing');
    }
    if (node.$type === 'bpmn:UserTask' && !(node.$attrs || {})['camunda:formKey']) {
      reporter.report(node.id, 'a user task names a form of ours');
    }
  }

  return { check };
};
