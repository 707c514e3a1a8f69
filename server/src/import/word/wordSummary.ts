import { roleOfTitle } from '../../review/roles.ts';
import { wordsInMarkdown } from '../../review/wordsInMarkdown.ts';
import type { Found } from '../entries/draft.ts';
import type { KindName } from '../entries/kinds.ts';
import type { LeftBlocks } from '../entries/leftBlocks.ts';
import type { Tree } from '../entries/settle.ts';
import { plainLine } from './markdownText.ts';
import { otherSentences, setAsideParts } from './setAside.ts';
import type { SetAside, WordBlock, WordHeading, WordText } from './wordContent.ts';

export interface ImportOutcome {
  readonly tree: Tree;
  readonly isTypeGuessed: boolean;
  readonly found: Found;
  readonly left: LeftBlocks;
  /** How many headings left out a level that was closed up. */
  readonly levelsClosed: number;
  readonly aside: SetAside;
  readonly notes: readonly (readonly WordText[])[];
  /** Numbers of the notes that stand in the text or in entries. */
  readonly notesPlaced: ReadonlySet<number>;
  readonly leftLinks: readonly string[];
}

/** A page in Markdown that says what became of everything in the document. */
export function summaryText(outcome: ImportOutcome): string {
  return [
    '# What was read from the Word document',
    'The Word document is as it was. Please read the new review through with the document beside it.',
    '## Understood',
    bullets(understood(outcome)),
    '## Please look at',
    bullets(toLookAt(outcome)) || 'Nothing.',
    '## Set aside',
    setAside(outcome) || 'Nothing.',
    '',
  ].join('\n\n');
}

const NAMES: readonly (readonly [kind: KindName, name: string])[] = [
  ['finding', 'Findings'],
  ['recommendation', 'Recommendations'],
  ['action', 'Actions'],
  ['enquiry', 'Lines of enquiry'],
  ['source', 'Sources of information'],
  ['gap', 'Gaps in the information'],
  ['event', 'Key events'],
  ['measure', 'Measures'],
  ['partner', 'Partners and agencies'],
  ['child', 'Children'],
  ['reviewer', 'Reviewers'],
  ['family', 'Members of the family who were asked'],
  ['practitioners', 'Groups of practitioners who were asked'],
  ['goodPractice', 'Examples of good practice'],
  ['delay', 'Delays'],
  ['learning', 'Lessons while the review was under way'],
  ['process', 'Other processes'],
  ['signature', 'Partners who signed off'],
];

/** Named even where there is none, because every review has some. */
const ALWAYS: readonly KindName[] = ['finding', 'recommendation', 'action'];

/** Texts of the review as a whole, where they were found. */
const RECORD: readonly (readonly [key: string, name: string])[] = [
  ['partnership', 'the partnership'],
  ['period', 'the period under review'],
  ['dates', 'days of the process'],
  ['decision', 'the decision'],
  ['evaluation', 'the evaluation'],
  ['engagement', 'who took part'],
  ['immediateAction', 'immediate action'],
  ['nationalReview', 'the view on a national review'],
];

function understood({ tree, isTypeGuessed, found, left, notes }: ImportOutcome): readonly string[] {
  const kind = found.isRapid ? 'A rapid review' : 'A local child safeguarding practice review';
  const { sections, others } = headingsOf(left.blocks);
  const record = RECORD.filter(([key]) => tree.has(key)).map(([, name]) => name);
  return [
    isTypeGuessed ? `${kind}: the document does not say which kind of review it is, so this is a guess.` : `${kind}.`,
    `Headings: ${sections.length + others.length}, of which ${sections.length} name a section of a review.`,
    ...NAMES.flatMap(([kind, name]) => {
      const ids = found.drafts[kind].map(({ id }) => id);
      return ids.length === 0 && (!ALWAYS.includes(kind) || !found.allows(kind)) ? [] : [`${name}: ${listed(ids)}.`];
    }),
    ...(record.length === 0 ? [] : [`Read for the front of the review: ${record.join(', ')}.`]),
    `Tables that became entries: ${left.tablesTaken}. Tables that stay tables: ${left.tablesKept.length}.`,
    `Footnotes: ${notes.length}.`,
  ];
}

function listed(ids: readonly string[]): string {
  const named = ids.filter((id) => id !== '');
  if (named.length < 2) return named.length === 0 ? String(ids.length) : `1 (${named[0]})`;
  const isRun = named.every((id, at) => at === 0 || Number(id.slice(1)) === Number(named[at - 1]?.slice(1)) + 1);
  return `${named.length} (${isRun && named.length > 3 ? `${named[0]} to ${named.at(-1)}` : named.join(', ')})`;
}

function toLookAt(outcome: ImportOutcome): readonly string[] {
  const { tree, found, left, levelsClosed, aside, notes, notesPlaced, leftLinks } = outcome;
  const { others, guessed } = headingsOf(left.blocks);
  const wordless = found.drafts.recommendation.filter((draft) => draft.words('recommendation') === '');
  const isAsked = (key: string) => String(tree.get(key)).startsWith('[insert');
  return [
    ...(isAsked('title') ? ['No title was found. Write it at the top of the review.'] : []),
    ...(isAsked('reference') ? ['No reference was found. Write it at the top of the review.'] : []),
    ...(wordless.length === 0 ? [] : [`No text was found for ${wordless.map(({ id }) => id).join(', ')}.`]),
    ...several(
      found.partnersAdded,
      'Agencies that tables name, now listed as partners; one may be there under two names:',
    ),
    ...found.renumbered.map(
      ([wanted, id]) => `What the document calls ${wordsInMarkdown(wanted)} is ${id} in the review.`,
    ),
    ...several(others, 'Headings that the checks do not know as a section, kept as they are:'),
    ...several(guessed, 'Lines that look like headings and were made headings:'),
    ...(levelsClosed === 0
      ? []
      : [`Headings that left out a level: ${levelsClosed}. They are one level below the heading above them now.`]),
    ...several(left.tablesKept, 'Tables that stay in the text, whole or in part, by the headings of their columns:'),
    ...(aside.inserted === 0 ? [] : [`Tracked insertions: ${aside.inserted}. They are in the text as if accepted.`]),
    ...[...new Set(leftLinks)].map(
      (link) => `This link was left out; its words are in the text: ${wordsInMarkdown(link)}`,
    ),
    ...notes.flatMap((texts, at) =>
      notesPlaced.has(at + 1)
        ? []
        : [`The place of this footnote was lost: ${wordsInMarkdown(texts.map(plainLine).join(' '))}`],
    ),
    ...otherSentences(aside.others),
  ];
}

/** One line for things of the same sort. */
function several(texts: readonly string[], sentence: string): readonly string[] {
  return texts.length === 0 ? [] : [`${sentence} ${texts.map((text) => `“${wordsInMarkdown(text)}”`).join('; ')}.`];
}

function setAside({ aside, left }: ImportOutcome): string {
  const parts = setAsideParts(aside).map(([sentence, texts]) =>
    [sentence, bullets(texts.map(wordsInMarkdown))].filter((part) => part !== '').join('\n\n'),
  );
  const anew = [
    ...several(left.linesGone, 'Headings, captions and other lines that reports write anew:'),
    ...several(aside.contents, 'The list of contents, which reports make anew:'),
  ];
  return [...parts, ...anew].join('\n\n');
}

function headingsOf(
  blocks: readonly WordBlock[],
): Readonly<Record<'sections' | 'others' | 'guessed', readonly string[]>> {
  const headings = blocks.filter((block): block is WordHeading => block.kind === 'heading');
  const isSection = (words: string) => roleOfTitle(words) !== undefined;
  const isEntry = (words: string) => /^(?:[FL]\d+\b|Recommendation R\d+$)/.test(words);
  const words = (some: readonly WordHeading[]) => some.map(({ text }) => plainLine(text));
  return {
    sections: words(headings).filter(isSection),
    others: words(headings).filter((title) => !isSection(title) && !isEntry(title)),
    guessed: words(headings.filter(({ isGuessed }) => isGuessed)).filter((title) => !isEntry(title)),
  };
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
