import { type GapEntity, nameOf } from '../../review/entities.ts';
import type { GapEffect, GapHandling } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

/** What is said of a gap, in the order in which it stands. */
type Part = 'effect' | 'handling';

interface Detail {
  readonly gap: YamlMap;
  readonly missing: Part;
}

/** What an author can choose, as the instruction that writes it. */
const CHOICES: Readonly<{ effect: Record<GapEffect, string>; handling: Record<GapHandling, string> }> = {
  effect: {
    lowersConfidence: 'it lowers confidence in the findings',
    cannotConclude: 'no conclusion is possible on this point',
    none: 'the findings stand without it',
  },
  handling: {
    triangulated: 'it was checked against other sources',
    interviewed: 'people were asked instead',
    escalated: 'it was taken up with senior managers',
    reRequested: 'it was asked for again',
    acceptedLimit: 'it was accepted as a limit of the review',
  },
};

const ADVICE: Readonly<Record<Part, string>> = {
  effect: 'Choose an `effect`: none, less confidence, or no conclusion possible.',
  handling: 'Choose a `handling`, and explain it in a sentence.',
};

export const gapUnassessed: Rule<Detail> = {
  id: 'information/gap-unassessed',
  title: 'Each gap says what it means for the findings, and how it was handled.',
  why: 'Naming a gap is half of the work. What it does to the findings, and what was done about it, tells a reader how far to rely on them.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016) ask a review to say whether its information is enough, and to show how it came to its analysis. Doing so gap by gap is our own inference.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const gap of entities.gaps) {
      const lacksEffect = !gap.fields.has('effect');
      const lacksHandling = !gap.fields.has('handling');
      if (!lacksEffect && !lacksHandling) continue;
      const missing = lacksEffect ? 'effect' : 'handling';
      const { start, end } = placeInItem(gap, missing);
      yield {
        start,
        end,
        message: messageFor(gap, lacksEffect, lacksHandling),
        detail: { gap: gap.fields.node, missing },
      };
    }
  },
  fixes({ detail: { gap, missing } }, review) {
    const before: readonly string[] = missing === 'effect' ? ['id', 'what'] : ['id', 'what', 'effect', 'affects'];
    return offers(
      Object.entries<string>(CHOICES[missing]).map(([value, says]) => ({
        title: `Say that ${says} (\`${missing}: ${value}\`)`,
        edits: insertKey(review, gap, missing, value, before),
      })),
    );
  },
};

function messageFor(gap: GapEntity, lacksEffect: boolean, lacksHandling: boolean): string {
  const name = nameOf(gap);
  if (lacksEffect && lacksHandling)
    return `${name} says neither what it means for the findings nor how it was handled. Fill in \`effect\` and \`handling\`.`;
  return lacksEffect
    ? `${name} does not say what it means for the findings. ${ADVICE.effect}`
    : `${name} does not say how it was handled. ${ADVICE.handling}`;
}
