'use strict';

/** What every process says about itself: folder-like id, version, how long its history is kept. */

module.exports = function processFrame() {
  function check(node, reporter) {
    if (node.$type !== 'bpmn:Process') {
      return;
    }
    const attributes = node.$attrs || {};
    const demand = (holds, message) => holds || reporter.report(node.id, message);

    demand(/^[a-z]+(-[a-z]+)*$/.test(node.id), 'a process id is its folder: lower case with hyphens');
    demand(node.name, 'a process has a name');
    demand(node.isExecutable, 'a process is executable');
    demand(/^P\d+D$/.test(attributes['camunda:historyTimeToLive'] || ''), 'historyTimeToLive is missing');
    demand(/^\d+\.\d+$/.test(attributes['camunda:versionTag'] || ''), 'versionTag is missing');
  }

  return { check };
};
