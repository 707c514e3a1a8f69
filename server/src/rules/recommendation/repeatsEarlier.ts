import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';

interface Detail {
  readonly finding: YamlMap;
}

export const repeatsEarlier: Rule<Detail> = {
  id: 'recommendation/repeats-earlier',
  title: 'A finding that was made before says why the improvement did not last.',
  why: 'Asking a second time for what was asked before, without knowing what became of it, is likely to end as it did the first time. What undid the improvement is the learning.',
  severity: always('warning'),
  basis: 'law',
  restsOn:
    'The Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018, regulation 11: partners take into account whether a case highlights improvements that are needed, among them those that were identified before.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const finding of entities.findings) {
      if (!finding.fields.has('previouslyIdentified') || finding.fields.has('whyNotHeld')) continue;
      const { start, end } = placeInItem(finding, 'whyNotHeld');
      const message = `${nameOf(finding)} was identified before. Say in \`whyNotHeld\` why the improvement did not last.`;
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const value = { prose: { stop: 1, placeholder: '[insert why the improvement did not last]' } };
    const edits = insertKey(review, detail.finding, 'whyNotHeld', value, ['previouslyIdentified']);
    return offers([{ title: 'Insert why it did not last', edits, preferred: true }]);
  },
};
