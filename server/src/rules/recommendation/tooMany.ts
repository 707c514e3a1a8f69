import { always, type Rule } from '../rule.ts';

export const tooMany: Rule = {
  id: 'recommendation/too-many',
  title: 'There are no more recommendations than agencies can carry out and follow up.',
  why: 'Each recommendation takes time from the people who would carry it out. A few that change the conditions of the work tend to do more for children than many that compete for attention.',
  severity: always('information'),
  basis: 'practice',
  restsOn:
    'Good practice in investigating harm: the Health Services Safety Investigations Body describes how the sheer number of recommendations leads to no action. The limit can be set.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }, { limits }) {
    const key = entities.top.key('recommendations');
    const count = entities.recommendations.length;
    if (key === undefined || count <= limits.recommendations) return;
    const message = `There are ${count} recommendations, more than the limit of ${limits.recommendations}. Keep those that would change most for children, or join those that ask for the same change.`;
    yield { start: key.start, end: key.end, message, detail: undefined };
  },
};
