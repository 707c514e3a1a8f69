import type { Entity } from '../review/entities.ts';
import type { Measure } from '../review/generated/frontMatterTypes.ts';
import type { Review } from '../review/review.ts';
import type { Located } from '../review/span.ts';
import { shortened } from '../rules/shortened.ts';
import type { DraftSection } from './body.ts';
import { type Block, plainText, type ReportSection } from './report.ts';
import { date, text } from './words.ts';

/** Longest text of an item: seven headings have to fit on a page. */
const ITEM = 130;
const FIGURE = 80;
const OPENING = 360;
/** Most items below a heading. */
const ITEMS = 4;

/** Lines of text that a page has room for below its title and seven headings, and the characters of one. */
const LINES = 40;
const CHARACTERS = 98;

const CUT = 'Where a text ends in “…”, the report has the rest.';

type DraftPart = readonly [title: string, blocks: readonly Block[]];

/** For a team to talk about. They ask about conditions and about those who can change them, not about who was at fault. */
const QUESTIONS: readonly string[] = [
  'Which of these findings would you recognise in your own work?',
  'What makes it hard to do otherwise here, and who could change that?',
  'What will you do, ask or pass on this week?',
];

/**
 * A page for a team meeting, in seven short parts: what happened, what was asked, found and done well, what will change,
 * how anyone will know, and what to talk about.
 */
export function briefing(review: Review, body: readonly DraftSection[]): ReportSection[] {
  const { linesOfEnquiry, findings, recommendations, measures, top } = review.entities;
  const practice = top.maps('goodPractice').map((it) => it.text('what'));
  const parts = (most: number): DraftPart[] => [
    ['What happened', opening(body)],
    [
      'What the review asked',
      list(
        linesOfEnquiry.map(({ fields }) => fields.text('question')),
        most,
      ),
    ],
    [
      'What it found',
      list(
        findings.map(({ fields }) => fields.text('title')),
        most,
      ),
    ],
    ['What was done well', list(practice, most)],
    [
      'What will change',
      list(
        recommendations.map(({ fields }) => fields.text('text')),
        most,
      ),
    ],
    ['How anyone will know', list(measures.map(measured), most)],
    ['For your team to talk about', [bullets(QUESTIONS)]],
  ];
  return onePage(parts)
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks], at) => {
      const heading = `${at + 1}. ${title}`;
      return { anchor: `briefing-${at + 1}`, title: heading, heading: text(heading), blocks, sections: [] };
    });
}

/** As many items below each heading as a page has room for. Where a text had to be cut, the end says where the rest is. */
function onePage(partsOf: (most: number) => readonly DraftPart[]): readonly DraftPart[] {
  let most = ITEMS;
  while (most > 1 && linesIn(partsOf(most)) > LINES) most--;
  const parts = partsOf(most);
  const isCut = parts.some(([, blocks]) => textsIn(blocks).some((words) => words.includes('…')));
  return isCut
    ? parts.map(([title, blocks], at) => [title, at === parts.length - 1 ? [...blocks, paragraph(CUT)] : blocks])
    : parts;
}

function linesIn(parts: readonly DraftPart[]): number {
  const texts = parts.flatMap(([, blocks]) => textsIn(blocks));
  return texts.reduce((sum, { length }) => sum + Math.ceil(length / CHARACTERS), 0);
}

function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [plainText(block.content)];
    return block.kind === 'list' ? block.items.flatMap(textsIn) : [];
  });
}

/** How the author's own account begins. */
function opening(body: readonly DraftSection[]): Block[] {
  for (const role of ['introduction', 'child', 'events'] as const) {
    const blocks =
      body.flatMap((section) => sectionsOf(section)).find((section) => section.role === role)?.blocks ?? [];
    const first = blocks.find((block) => block.kind === 'paragraph');
    if (first?.kind !== 'paragraph') continue;
    return [paragraph(cut(plainText(first.content), OPENING))];
  }
  return [];
}

function sectionsOf(section: DraftSection): DraftSection[] {
  return [section, ...section.sections.flatMap(sectionsOf)];
}

/** What stands now, and what is to stand when. */
function measured({ fields }: Entity<Measure>): string {
  const when = plainText(date(fields.text('when')));
  const now = fields.text('baseline')?.value;
  const target = fields.text('target')?.value;
  return [
    now && sentence(`Now: ${cut(now, FIGURE)}`),
    target && sentence(`To be: ${cut(target, FIGURE)}${when && `, by ${when}`}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Cut between words. */
function cut(words: string, limit: number): string {
  return shortened(words, limit).replace(/[\s,;:]*\s\S*…$/, '…');
}

function sentence(words: string): string {
  return /[.…]$/.test(words) ? words : `${words}.`;
}

function list(says: readonly (Located<string> | string | undefined)[], most: number): Block[] {
  const items = says
    .map((said) => cut((typeof said === 'string' ? said : said?.value) ?? '', ITEM))
    .filter((said) => said !== '');
  if (items.length === 0) return [];
  const more = items.length - most;
  return [bullets(more > 0 ? [...items.slice(0, most), `And ${more} more in the report.`] : items)];
}

function bullets(items: readonly string[]): Block {
  return { kind: 'list', from: undefined, items: items.map((words) => [paragraph(words)]) };
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', content: text(words) };
}
