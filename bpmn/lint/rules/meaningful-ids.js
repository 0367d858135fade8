'use strict';

/** Ids say kind and meaning: UserTask_ScreenRequisition, not Task_0lse5hh. */

const PREFIXES = {
  'bpmn:StartEvent': 'StartEvent',
  'bpmn:EndEvent': 'EndEvent',
  'bpmn:BoundaryEvent': 'BoundaryEvent',
  'bpmn:IntermediateCatchEvent': 'CatchEvent',
  'bpmn:UserTask': 'UserTask',
  'bpmn:ServiceTask': 'ServiceTask',
  'bpmn:ReceiveTask': 'ReceiveTask',
  'bpmn:ExclusiveGateway': 'Gateway',
  'bpmn:EventBasedGateway': 'Gateway',
  'bpmn:ParallelGateway': 'Gateway',
  'bpmn:SubProcess': 'SubProcess',
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:Message': 'Message',
};

module.exports = function meaningfulIds() {
  function check(node, reporter) {
    const prefix = PREFIXES[node.$type];
    if (prefix && !new RegExp(`^${prefix}(_[A-Z][a-z]+[A-Za-z]*)$`).test(node.id)) {
      reporter.report(node.id, `id should read ${prefix}_WhatItMeans`);
    }
    if (node.$type === 'bpmn:Message' && node.name !== node.id) {
      reporter.report(node.id, 'a message is named as its id, for that is what the code correlates');
    }
  }

  return { check };
};
