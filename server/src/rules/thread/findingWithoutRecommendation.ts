import { nameOf } from '../../review/entities.ts';
import { nextFreeId } from '../../review/ids.ts';
import { threadOf } from '../../review/thread.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';

interface Detail {
  readonly finding: YamlMap;
  readonly id: string;
}

export const findingWithoutRecommendation: Rule<Detail> = {
  id: 'thread/finding-without-recommendation',
  title: 'Each finding leads to a recommendation, or the review says why it leads to none.',
  why: 'A reader who has followed a finding asks what will be done about it. There may be a good answer without a recommendation, such as a change already made, but it has to be given.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The checklist for systems analysis reports of the Health Service Executive in Ireland: the links from analysis to finding to recommendation are visible.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const { restsOn } = threadOf(entities);
    for (const finding of entities.findings) {
      const { id, fields } = finding;
      if (id === undefined || restsOn.to(finding).length > 0 || fields.has('noRecommendationBecause')) continue;
      const { start, end } = placeInItem(finding, 'noRecommendationBecause');
      const message = `${nameOf(finding)} leads to no recommendation. Name it under \`findings\` of a recommendation, or say in \`noRecommendationBecause\` why none is needed.`;
      yield { start, end, message, detail: { finding: fields.node, id: id.value } };
    }
  },
  fixes({ detail: { finding, id } }, review) {
    const recommendation = nextFreeId(review.ids, 'R');
    const stub = appendItem(
      review,
      review.frontMatter.root,
      'recommendations',
      {
        map: [
          ['id', recommendation],
          ['text', { prose: { stop: 1, placeholder: '[insert what is to change]' } }],
          ['findings', { ids: [id] }],
          ['outcomeForChildren', { prose: { stop: 2, placeholder: '[insert what will be different for children]' } }],
        ],
      },
      ['linesOfEnquiry', 'sources', 'keyEvents', 'engagement', 'findings', 'goodPractice'],
    );
    const because = insertKey(review, finding, 'noRecommendationBecause', {
      prose: { stop: 1, placeholder: '[insert why no recommendation is needed]' },
    });
    return offers([
      { title: `Insert a recommendation ${recommendation} that rests on ${id}`, edits: stub, preferred: true },
      { title: `Say why ${id} leads to no recommendation`, edits: because },
    ]);
  },
};
