'use strict';

/**
 * The engine seal: a model holds order and waiting, never code.
 *
 * Camunda's extensions are parsed here as plain attributes and children, so nothing that a newer
 * engine adds slips through: what is not named below is refused.
 */

const ALLOWED_ATTRIBUTES = new Set([
  'camunda:assignee',
  'camunda:asyncBefore',
  'camunda:candidateGroups',
  'camunda:dueDate',
  'camunda:expression',
  'camunda:formKey',
  'camunda:historyTimeToLive',
  'camunda:versionTag',
]);

const FORBIDDEN_TYPES = [
  'bpmn:ScriptTask',
  'bpmn:BusinessRuleTask',
  'bpmn:CallActivity',
  'bpmn:SendTask',
  'bpmn:SignalEventDefinition',
  'bpmn:ExtensionElements',
];

const ALLOWED_EXPRESSIONS = [
  // A duty of the bean that belongs to the process.
  /^\$\{(requisitionHandlingTasks|followUpTasks)\.[a-z][A-Za-z]*\(execution\)\}$/,
  // The two routing facts.
  /^\$\{decision == '[A-Z_]+'\}$/,
  /^\$\{assigned\}$/,
];

/** The bean of each process; another one's bean is refused. */
const BEAN_OF_PROCESS = {
  'requisition-handling': 'requisitionHandlingTasks',
  'follow-up': 'followUpTasks',
};

function looksLikeExpression(value) {
  return typeof value === 'string' && /[$#]\{/.test(value);
}

function processOf(node) {
  let current = node;
  while (current && current.$type !== 'bpmn:Process') {
    current = current.$parent;
  }
  return current;
}

function foreignBean(node, expression) {
  const bean = /^\$\{([A-Za-z]+)\./.exec(expression);
  const process = processOf(node);
  return bean && process && BEAN_OF_PROCESS[process.id] !== bean[1];
}

module.exports = function engineSeal() {
  function check(node, reporter) {
    const reported = node.id ? node : node.$parent;
    const report = (message) => reporter.report((reported && reported.id) || 'definitions', message);

    if (FORBIDDEN_TYPES.includes(node.$type)) {
      report(`${node.$type} is not allowed: models hold no code and reach nothing but our beans`);
    }

    for (const [name, value] of Object.entries(node.$attrs || {})) {
      if (name.startsWith('camunda:') && !ALLOWED_ATTRIBUTES.has(name)) {
        report(`attribute ${name} is not allowed`);
      }
      checkExpression(node, value, report);
    }

    for (const value of [node.body, node.name, node.text, node.implementation]) {
      checkExpression(node, value, report);
    }

    if (node.language) {
      report(`expression language ${node.language} is not allowed`);
    }
  }

  function checkExpression(node, value, report) {
    if (!looksLikeExpression(value)) {
      return;
    }
    if (!ALLOWED_EXPRESSIONS.some((allowed) => allowed.test(value))) {
      report(`expression ${value} is not one of the allowed forms`);
    } else if (foreignBean(node, value)) {
      report(`expression ${value} calls the bean of another process`);
    }
  }

  return { check };
};
