const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATE = new RegExp(`\\b\\d{1,2} ${MONTH}\\b|\\b${MONTH} \\d{4}\\b|\\b\\d{1,2}[./:]\\d{2}\\b`, 'gi');
const CAUSAL = /\b(?:because|due to|as a result|therefore|led to|meant that|so that|the reason|resulted in)\b/i;

/** What a few lines of code would say: the least that a judgement must be better than. */
export const BASELINES = {
  passage: {
    'a causal word makes it analysis': (text) => (CAUSAL.test(text) ? 'analysis' : 'chronology'),
    'a date in a hundred words makes it chronology': (text) =>
      (100 * (text.match(DATE) ?? []).length) / text.split(/\s+/).length >= 1 ? 'chronology' : 'analysis',
  },
  recommendation: {
    'a date makes it strong': (text) => ((text.match(DATE) ?? []).length > 0 ? 'strong' : 'weak'),
    'a soft word makes it weak': (text) =>
      /\b(?:consider|ensure|assurance|aware|remind)/i.test(text) ? 'weak' : 'strong',
  },
  level: {
    'the first word for a level': (text) => {
      const found =
        /\b(?:(government|minist\w+|parliament|national|department)|(partners?|partnership|agencies)|(board|director|chief|executive)|(manager|sergeant|supervisor)|(worker|nurse|officer|teacher|doctor|visitor))\b/i.exec(
          text,
        );
      if (found === null) return 'none';
      const kinds = ['national', 'partnership', 'senior', 'first-line manager', 'practitioner'];
      return kinds[found.slice(1).findIndex((group) => group !== undefined)];
    },
  },
};
