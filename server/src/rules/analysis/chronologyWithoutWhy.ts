import { explain } from '../../prose/judgePassage.ts';
import { wordCount } from '../../prose/words.ts';
import type { Edit } from '../../review/edit.ts';
import type { Block, Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { matched } from '../matched.ts';
import { appendToSection, headingOf, insertSection } from '../newSection.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';

import { explainingPassages, firstSentence, keptByPassage, lastOf, prepareBlock, textOf } from './passages.ts';

import { isOpenPrompt, promptsAfter } from './prompts.ts';
import { whyQuestionsFor } from './whyQuestions.ts';

interface Detail {
  readonly blocks: readonly [Block, ...Block[]];
}

/** A passage of fewer words is a lead-in or a note, not yet an account. */
const ENOUGH_WORDS = 12;

export const chronologyWithoutWhy: Rule<Detail> = {
  id: 'analysis/chronology-without-why',
  title: 'Each passage of analysis explains, and does not only tell what happened.',
  why: 'Knowing what happened does not change what happens next. Practice improves when a review says why people acted as they did: what they knew, what they were asked to do, and the conditions they worked in.',
  severity: always('warning'),
  basis: 'panel',
  restsOn: 'The national Panel: many reviews give a chronology in place of an analysis of why things go wrong.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareBlock,
  *check(review) {
    for (const { blocks, judgement } of explainingPassages(review)) {
      if (judgement.label !== 'chronology' || !judgement.confident) continue;
      const signs = signsIn(blocks);
      if (signs === undefined) continue;
      const because = signs.join(', ').replace(/^.+$/, ' ($&)');
      const message = `This passage tells what happened and does not say why${because}. Add what lay behind it, or move it to “${eventsTitle(review)}”.`;
      yield { ...firstSentence(blocks[0]), message, detail: { blocks } };
    }
  },
  fixes({ detail: { blocks } }, review) {
    const last = lastOf(blocks);
    const prompts: Fix = {
      title: 'Insert questions that lead to the why',
      edits: [promptsAfter(last, whyQuestionsFor(textOf(blocks)))],
      preferred: true,
    };
    const move = movedToEvents(blocks, review);
    return move === undefined ? [prompts] : [prompts, move];
  },
};

/** What shows that a passage tells; undefined for one that is too short or unfinished for anything to be said of it. */
const signsIn = keptByPassage((text): readonly string[] | undefined => {
  if (isOpenPrompt(text) || wordCount(text) < ENOUGH_WORDS) return undefined;
  const { seen, missing } = explain(text, 'chronology');
  return [...seen.slice(0, 2), ...missing.slice(0, 1)];
});

function eventsSection({ body }: Review) {
  return body.sections.find(({ role, heading }) => role === 'events' && heading !== undefined);
}

function eventsTitle(review: Review): string {
  return eventsSection(review)?.title ?? headingOf('events');
}

/** Takes the passage out, whole lines with the empty lines after them, and puts it at the end of the key events. */
function movedToEvents(blocks: readonly [Block, ...Block[]], review: Review): Fix | undefined {
  const whole = wholeLines(blocks, review);
  if (whole === undefined) return undefined;
  const written = review.text.slice(whole.start, whole.end).trimEnd().replaceAll('\r\n', '\n');
  const removed: Edit = { ...whole, newText: [''] };
  const section = eventsSection(review);
  if (section === undefined) {
    const inserted = insertSection(review, 'events', [written]);
    const clear = inserted.start <= whole.start || inserted.start >= whole.end;
    const title = `Move it to a new section “${headingOf('events')}”`;
    return clear ? { title, edits: [inserted, removed] } : undefined;
  }
  return { title: `Move it to “${section.title}”`, edits: [appendToSection(review, section, [written]), removed] };
}

/** The lines of the passage; undefined where something else stands on them, such as the mark of a list around it. */
function wholeLines(blocks: readonly [Block, ...Block[]], { text }: Review): Span | undefined {
  const [first] = blocks;
  const last = lastOf(blocks);
  const start = text.lastIndexOf('\n', first.start - 1) + 1;
  const mark = text.slice(start, first.start);
  const isAlone =
    first.content.kind === 'listItem' ? /^(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(mark) : /^ {0,3}$/.test(mark);
  if (!isAlone) return undefined;
  const after = matched(/^[ \t]*(?:\r?\n|$)(?:[ \t]*(?:\r?\n|$))*/, text.slice(last.end));
  return { start, end: last.end + after.length };
}
