import type { NewText } from '../../review/edit.ts';
import type { IdKind } from '../../review/entities.ts';
import type { Role } from '../../review/review.ts';
import { roleOfId } from '../../review/roles.ts';
import type { Span } from '../../review/span.ts';
import { thingTitle } from '../../review/thingTitle.ts';
import { promptsOnFinding } from '../../rules/finding/sectionForFinding.ts';
import { headingOf, levelOfSections, promptsOf, sectionsNotIn } from '../../rules/newSection.ts';
import { idWords, thingsOf } from './idOffers.ts';
import type { Offer, Scene } from './offer.ts';

/** The line that a heading is being written on. */
export interface HeadingLine {
  /** The word or words that are replaced. */
  readonly span: Span;
  /** How many `#` stand there; 0 where the line has none yet. */
  readonly level: number;
  /** What must be written in front. */
  readonly gap: string;
  /** The first line below it that is not blank, and whether a blank line stands between. */
  readonly below: { readonly text: string; readonly isApart: boolean };
}

/** Things that have sections of their own. */
const WITH_SECTIONS: readonly IdKind[] = ['F', 'L', 'R'];

/** Headings that the review lacks: of sections, and below these of things that have no text of their own yet. */
export function headingOffers(line: HeadingLine, scene: Scene): readonly Offer[] {
  const usual = levelOfSections(scene.review);
  const sections = line.level === 0 || line.level === usual ? sectionOffers(line, usual, scene) : [];
  const things = line.level === 0 || line.level > usual ? thingOffers(line, usual + 1, scene) : [];
  return [...sections, ...things];
}

function sectionOffers(line: HeadingLine, level: number, { review, kind }: Scene): readonly Offer[] {
  const own = review.body.sections.find(({ heading }) => heading !== undefined && isOn(heading, line));
  return sectionsNotIn(review, kind, own).map((role) => ({
    label: headingOf(role),
    kind: 'section',
    detail: 'A section with the questions that it answers',
    newText: headingText(line, level, headingOf(role), promptsOf(role)),
    ...line.span,
  }));
}

function thingOffers(line: HeadingLine, level: number, { review }: Scene): readonly Offer[] {
  const bound = new Set(
    review.body.sections
      .filter(({ heading }) => heading === undefined || !isOn(heading, line))
      .map(({ boundTo }) => boundTo?.value),
  );
  const parent = review.body.sections.findLast(
    ({ heading, role }) =>
      heading !== undefined && role !== undefined && heading.start < line.span.start && !isOn(heading, line),
  );
  const things = thingsOf(review.ids, WITH_SECTIONS, new Set()).filter(({ value }) => !bound.has(value));
  const isFirst = ({ value }: { readonly value: string }) => parent?.role === roleOf(value);
  return [...things.filter(isFirst), ...things.filter((thing) => !isFirst(thing))].map((thing) => {
    const heading = `${thing.value} ${thingTitle(thing)}`.trimEnd();
    return {
      ...idWords(thing),
      kind: 'section',
      newText: headingText(line, level, heading, promptsFor(thing.value)),
      ...line.span,
    };
  });
}

function roleOf(id: string): Role {
  return roleOfId(id) ?? 'recommendations';
}

function promptsFor(id: string): NewText {
  return id.startsWith('F') ? promptsOnFinding() : promptsOf(roleOf(id));
}

function isOn({ start, end }: Span, { span }: HeadingLine): boolean {
  return start <= span.end && span.start <= end;
}

/** The heading, with questions below it where nothing is written there yet. */
function headingText(
  { level: there, gap, below }: HeadingLine,
  level: number,
  heading: string,
  prompts: NewText,
): NewText {
  const marks = there === 0 ? `${'#'.repeat(Math.min(6, level))} ` : '';
  const isWritten = below.text !== '' && !/^#{1,6}(?:[ \t]|$)/.test(below.text);
  if (isWritten) return [`${gap}${marks}${heading}`, ...(there === 0 && !below.isApart ? ['\n'] : [])];
  return [`${gap}${marks}${heading}\n\n`, ...prompts, ...(below.text === '' || below.isApart ? [] : ['\n'])];
}
