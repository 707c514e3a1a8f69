import { nameOf } from '../../review/entities.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { sourcesOf } from './evidence.ts';
import { lowerConfidence } from './lowerConfidence.ts';

interface Detail {
  readonly finding: YamlMap;
}

export const singleSource: Rule<Detail> = {
  id: 'finding/single-source',
  title: 'A finding that rests on one source is not held with high confidence.',
  why: 'One record or one account can be mistaken, and shows what one person or agency saw. A reader who knows that the evidence is thin can weigh the finding, and ask what would confirm it.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016) ask that the working-out of an analysis is visible. That one source calls for less confidence is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const finding of entities.findings) {
      const [source, ...others] = sourcesOf(finding);
      if (source === undefined || others.length > 0) continue;
      const confidence = finding.fields.text('confidence');
      if (confidence !== undefined && confidence.value !== 'high') continue;
      // A confidence that is no word is reported as an error of the format.
      if (confidence === undefined && finding.fields.has('confidence')) continue;
      const { start, end } = confidence ?? placeInItem(finding, 'confidence');
      const message =
        confidence === undefined
          ? `${nameOf(finding)} has one source as its evidence, ${source}, and does not say how sure it is. Give it a confidence below high, or add another source.`
          : `${nameOf(finding)} has one source as its evidence, ${source}, and is held with high confidence. Lower the confidence, or add another source.`;
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes: ({ detail }, review) => lowerConfidence(review, detail.finding, ['low', 'moderate']),
};
