import { nameOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly recommendation: YamlMap;
  readonly name: string;
}

/** Findings offered for a link at most. */
const OFFERED = 6;

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
    return offers(
      linkable(review).map(({ id, title }) => ({
        title: `Link ${name} to ${id}${title}`,
        edits: appendItem(review, recommendation, 'findings', id, ['id', 'text']),
      })),
    );
  },
};

/** The findings, those first that lead to no recommendation yet. */
function linkable({ entities }: Review): { id: string; title: string }[] {
  const linked = new Set(
    entities.recommendations.flatMap(({ fields }) => fields.texts('findings').map(({ value }) => value)),
  );
  const known = entities.findings.flatMap(({ id, fields }) =>
    id === undefined ? [] : [{ id: id.value, title: shortened(fields.text('title')?.value) }],
  );
  const isLinked = ({ id }: { id: string }) => Number(linked.has(id));
  return known.sort((a, b) => isLinked(a) - isLinked(b)).slice(0, OFFERED);
}

function shortened(title: string | undefined): string {
  if (title === undefined) return '';
  const words = title.replace(/\s+/g, ' ');
  return `: ${words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words}`;
}
