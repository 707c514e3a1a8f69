import { type Entity, nameOf } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { threadOf } from '../../review/thread.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { placeInItem } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { type Linkable, linkTo } from './links.ts';

interface Detail {
  readonly recommendation: YamlMap;
  readonly name: string;
}

export const orphanRecommendation: Rule<Detail> = {
  id: 'thread/orphan-recommendation',
  title: 'Each recommendation rests on a finding.',
  why: 'A recommendation that comes from no finding may be good advice, but nobody can see what in this case it would change. Agencies carry out what they can see the reason for.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn:
    'The national Panel: clear lines of enquiry, findings set beside wider evidence, and recommendations that follow from them.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const recommendation of entities.recommendations) {
      if (recommendation.fields.has('findings')) continue;
      const { start, end } = placeInItem(recommendation, 'findings');
      yield {
        start,
        end,
        message: `${nameOf(recommendation)} rests on no finding. Link it to the finding that it comes from.`,
        detail: { recommendation: recommendation.fields.node, name: recommendation.id?.value ?? 'it' },
      };
    }
  },
  fixes({ detail: { recommendation, name } }, review) {
    return linkTo(review, linkable(review), {
      map: recommendation,
      name,
      key: 'findings',
      kind: 'F',
      after: ['id', 'text'],
    });
  },
};

/** The findings, those first that lead to no recommendation yet. */
function linkable({ entities }: Review): readonly Linkable[] {
  const { restsOn } = threadOf(entities);
  const isLinked = (finding: Entity<Finding>) => Number(restsOn.to(finding).length > 0);
  return [...entities.findings]
    .sort((a, b) => isLinked(a) - isLinked(b))
    .flatMap(({ id, fields }): Linkable[] =>
      id === undefined ? [] : [{ id: id.value, words: fields.text('title')?.value }],
    );
}
