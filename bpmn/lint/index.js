'use strict';

module.exports = {
  configs: {
    recommended: {
      rules: {
        'medspil/engine-seal': 'error',
        'medspil/meaningful-ids': 'error',
        'medspil/process-frame': 'error',
        'medspil/speaking-labels': 'error',
      },
    },
  },
  rules: {
    'engine-seal': './rules/engine-seal',
    'meaningful-ids': './rules/meaningful-ids',
    'process-frame': './rules/process-frame',
    'speaking-labels': './rules/speaking-labels',
  },
};
