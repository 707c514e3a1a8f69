import { countWords } from '../../prose/words.ts';
import type { Block, Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { citationFixes, fitting, placeForSource } from './citing.ts';
import { boundId } from './findingTexts.ts';

import { explainingPassages, firstSentence, keptByPassage, lastOf, prepareBlock, textOf } from './passages.ts';

import { OTHER_SOURCE } from './phrases/research.ts';
import { isOpenPrompt } from './prompts.ts';

interface Detail {
  readonly blocks: readonly [Block, ...Block[]];
}

/** Words of a passage that is long enough to need a ground of its own. */
const LONG_ENOUGH = 40;

/** What a passage may rest on: a source, a gap, an event, a finding. */
const GROUND = /^[SGEF]/;

export const uncitedPassage: Rule<Detail> = {
  id: 'analysis/uncited-passage',
  title: 'Each passage of analysis cites what it rests on: a source, an event or a finding.',
  why: 'A reader should be able to go from an explanation to what it rests on. Where the way is open, agencies argue about what to change and not about what was so.',
  severity: always('hint'),
  basis: 'practice',
  restsOn:
    'The serious case review quality markers of SCIE and the NSPCC (2016): findings are evidenced explanations, and the working-out is visible.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareBlock,
  *check(review) {
    if (!hasGround(review)) return;
    for (const { blocks, judgement } of explainingPassages(review)) {
      if (judgement.label !== 'analysis' || !judgement.confident) continue;
      const { section } = blocks[0];
      // The evidence of a finding stands in the front matter, and a conclusion gathers what was cited before it.
      if (section.role === 'conclusion' || boundId(section) !== undefined) continue;
      if (blocks.some(({ content }) => content.citations.some(({ value }) => GROUND.test(value)))) continue;
      if (!needsGround(blocks)) continue;
      const message =
        'This passage explains and cites nothing. Cite the source, event or finding that it rests on, such as [S1].';
      yield { ...firstSentence(blocks[0]), message, detail: { blocks } };
    }
  },
  fixes({ detail: { blocks } }, review) {
    const text = textOf(blocks);
    const place = endOf(blocks);
    const sources = review.entities.sources.filter(({ fields }) => isRead(fields.text('status')?.value));
    const cite = citationFixes(place, fitting(text, sources), review);
    return offers([...cite, placeForSource(place, 'what this rests on', review)]);
  },
};

/** True for a passage that is long enough, finished, and names no other source in words. */
const needsGround = keptByPassage(
  (text) => countWords(text) >= LONG_ENOUGH && !isOpenPrompt(text) && !OTHER_SOURCE.test(text),
);

/** True where the review has anything that could be cited. */
function hasGround({ entities: { sources, keyEvents, findings } }: Review): boolean {
  return [...sources, ...keyEvents, ...findings].some(({ id }) => id !== undefined);
}

function isRead(status: string | undefined): boolean {
  return status === undefined || status === 'received' || status === 'partial';
}

function endOf(blocks: readonly [Block, ...Block[]]): Span {
  const { start, end } = lastOf(blocks);
  return { start, end };
}
