import { roleOfTitle } from '../../review/roles.ts';
import type { Found } from './entries.ts';
import type { NewFrontMatter } from './frontMatter.ts';
import { plainLine } from './markdownText.ts';
import type { Taken } from './takeEntries.ts';
import type { SetAside, WordBlock, WordHeading } from './wordContent.ts';

export interface ImportOutcome {
  readonly front: NewFrontMatter;
  readonly isTypeGuessed: boolean;
  readonly found: Found;
  readonly taken: Taken;
  readonly aside: SetAside;
  readonly notes: number;
  readonly leftLinks: readonly string[];
}

/** A page in Markdown that says what became of everything in the document. */
export function summaryText(outcome: ImportOutcome): string {
  return [
    '# What was read from the Word document',
    'The Word document is as it was. The new review is not saved until you save it. Please read it through beside the document.',
    '## Understood',
    bullets(understood(outcome)),
    '## Please look at',
    bullets(toLookAt(outcome)) || 'Nothing.',
    '## Set aside',
    setAside(outcome) || 'Nothing.',
    '',
  ].join('\n\n');
}

function understood({ front, isTypeGuessed, found, taken, notes }: ImportOutcome): readonly string[] {
  const kind = front.reviewType === 'lcspr' ? 'A local child safeguarding practice review' : 'A rapid review';
  const { sections, others } = headingsOf(taken.blocks);
  const actions = found.actions.length + found.recommendations.reduce((sum, { actions }) => sum + actions.length, 0);
  return [
    isTypeGuessed ? `${kind}: the document does not say which kind of review it is, so this is a guess.` : `${kind}.`,
    `Headings: ${sections.length + others.length}, of which ${sections.length} name a section of a review.`,
    `Findings: ${listed(found.findings)}.`,
    `Recommendations: ${listed(found.recommendations)}.`,
    `Actions: ${actions}.`,
    `Key events: ${found.events.length}.`,
    `Tables that became entries: ${taken.tablesTaken}. Tables that stay tables: ${taken.tablesKept.length}.`,
    `Footnotes: ${notes}.`,
  ];
}

function listed(entries: readonly { readonly id: string }[]): string {
  return entries.length === 0 ? '0' : `${entries.length} (${entries.map(({ id }) => id).join(', ')})`;
}

function toLookAt({ front, taken, aside, leftLinks, found }: ImportOutcome): readonly string[] {
  const { others, guessed } = headingsOf(taken.blocks);
  const wordless = found.recommendations.filter(({ text }) => text === '').map(({ id }) => id);
  return [
    ...(front.title.startsWith('[insert') ? ['No title was found. Write it at the top of the review.'] : []),
    ...(front.reference.startsWith('[insert') ? ['No reference was found. Write it at the top of the review.'] : []),
    ...(wordless.length === 0 ? [] : [`No text was found for ${wordless.join(', ')}.`]),
    ...others.map((words) => `This heading is no section that the checks know, and is kept as it is: ${plain(words)}`),
    ...guessed.map((words) => `This line looks like a heading and was made one: ${plain(words)}`),
    ...taken.tablesKept.map((words) => `This table stays a table, or in part: ${plain(words)}`),
    ...(aside.inserted === 0 ? [] : [`Tracked insertions: ${aside.inserted}. They are in the text as if accepted.`]),
    ...leftLinks.map((link) => `This link was left out; its words are in the text: ${plain(link)}`),
    ...Object.entries(aside.others).map(([what, count]) => `${count} × ${what}.`),
  ];
}

function setAside({ aside }: ImportOutcome): string {
  const images = aside.images === 1 ? '1 picture is' : `${aside.images} pictures are`;
  const parts: readonly (readonly [sentence: string, texts: readonly string[]])[] = [
    [aside.images > 0 ? `${images} not in the review.` : '', []],
    ['What the document says of its pictures:', aside.imageTexts],
    ['Deleted with changes tracked, and left out:', aside.deleted],
    ['Comments, without who wrote them:', aside.comments],
    ['Hidden text:', aside.hidden],
    ['Headers and footers:', aside.headersAndFooters],
    ['The list of contents, which reports make anew:', aside.contents],
  ];
  return parts
    .filter(([sentence, texts]) => texts.length > 0 || (sentence !== '' && !sentence.endsWith(':')))
    .map(([sentence, texts]) => [sentence, bullets(texts.map(plain))].filter((part) => part !== '').join('\n\n'))
    .join('\n\n');
}

function headingsOf(
  blocks: readonly WordBlock[],
): Readonly<Record<'sections' | 'others' | 'guessed', readonly string[]>> {
  const headings = blocks.filter((block): block is WordHeading => block.kind === 'heading');
  const words = (some: readonly WordHeading[]) => some.map(({ text }) => plainLine(text));
  const isSection = ({ text }: WordHeading) => roleOfTitle(plainLine(text)) !== undefined;
  const isEntry = ({ text }: WordHeading) => /^(?:F\d+\b|Recommendation R\d+$)/.test(plainLine(text));
  return {
    sections: words(headings.filter(isSection)),
    others: words(headings.filter((heading) => !isSection(heading) && !isEntry(heading))),
    guessed: words(
      headings.filter(({ isGuessed, text }) => isGuessed && !isEntry({ kind: 'heading', level: 1, isGuessed, text })),
    ),
  };
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Text of the document is shown as it is, never as Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]|^[+-]/g, '\\$&');
}
