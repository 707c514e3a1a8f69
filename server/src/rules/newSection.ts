import headings from '../../../schemas/headings.json';
import type { Edit, NewText } from '../review/edit.ts';
import type { Review, Role, Section } from '../review/review.ts';
import type { ReviewType } from './rule.ts';

type RoleData = Readonly<Record<Role, { readonly heading: string; readonly prompts: readonly string[] }>>;

const ROLES: RoleData = headings.roles;

/** The order in which sections stand in a review. */
const ORDER: readonly (string | undefined)[] = Object.keys(ROLES);

/** The sections that each kind of review needs: of the roles of one entry, any one. */
export const neededSections = headings.needed as Readonly<Record<ReviewType, readonly (readonly Role[])[]>>;

/** The heading that sections of a role are usually given. */
export function headingOf(role: Role): string {
  return ROLES[role].heading;
}

/** The sections that a review has none of, in the usual order: those that it needs, then those that others have. */
export function sectionsNotIn(review: Review, reviewType: ReviewType, but?: Section): readonly Role[] {
  const present = new Set(review.body.sections.filter((section) => section !== but).map(({ role }) => role));
  const lacking = neededSections[reviewType].filter((roles) => !roles.some((role) => present.has(role))).flat();
  const needed = new Set(Object.values(neededSections).flat(2));
  const others = (Object.keys(ROLES) as Role[]).filter((role) => !needed.has(role) && !present.has(role));
  return [...lacking, ...others];
}

/** The questions that a section of a role answers, each as a paragraph to be written over. */
export function promptsOf(role: Role, firstStop = 1): NewText {
  return paragraphs(ROLES[role].prompts, firstStop);
}

/** Questions as places to fill in, one paragraph each. */
export function paragraphs(questions: readonly string[], firstStop = 1): NewText {
  return questions.flatMap((question, index) => [
    ...(index === 0 ? [] : ['\n\n']),
    { stop: firstStop + index, placeholder: `[insert: ${question}]` },
  ]);
}

/**
 * Writes a new section of `role` with `content` below its heading, where the usual order puts it among the sections that
 * are there: the place at which the fewest of them stand on the wrong side. At the end where none has a role.
 */
export function insertSection(review: Review, role: Role, content: NewText): Edit {
  const { sections, end } = review.body;
  const tops = outermost(sections);
  const order = ORDER.indexOf(role);
  const misplaced = (place: number) =>
    tops.slice(0, place).filter((section) => rank(section) > order).length +
    tops.slice(place).filter((section) => rank(section) < order).length;
  let place = 0;
  for (let other = 1; other <= tops.length; other++) if (misplaced(other) <= misplaced(place)) place = other;
  const before = tops[place - 1];
  const after = tops[place];
  const level = (before ?? after)?.level ?? 2;
  const heading = `${'#'.repeat(level)} ${headingOf(role)}\n\n`;
  return insertAt(review, aboveSuppressions(review, before?.end ?? after?.start ?? end), heading, content);
}

/** The level of the headings of a review's sections, 2 where it has none yet. */
export function levelOfSections({ body }: Review): number {
  return outermost(body.sections)[0]?.level ?? 2;
}

/** Adds `content` as paragraphs at the end of a section's own text, before its subsections. */
export function appendToSection(review: Review, section: Section, content: NewText): Edit {
  const own = [section.heading, ...section.blocks].filter((block) => block !== undefined);
  const at = own.reduce((_, { end }) => end, section.end);
  return { start: at, end: at, newText: [`${at > 0 && review.text.length > 0 ? '\n\n' : ''}`, ...content] };
}

/** The sections that have a role and stand below none that has one; the title of the document is no section of it. */
function outermost(sections: readonly Section[]): readonly Section[] {
  const [first, ...others] = sections.filter(({ level }) => level === 1);
  const title = others.length === 0 && first !== undefined && first.children.length > 0 ? first : undefined;
  return sections.filter(({ heading, role, parent }, index) => {
    if (heading === undefined || role === undefined || sections[index] === title) return false;
    return parent?.role === undefined || (parent === title && role !== parent.role);
  });
}

function rank(section: Section): number {
  return ORDER.indexOf(section.role);
}

/** A comment that silences rules belongs to the heading below it: what is inserted goes above both. */
function aboveSuppressions({ text, body }: Review, at: number): number {
  let place = at;
  for (const { start, content } of body.blocks.filter(({ end }) => end <= at).reverse()) {
    if (content.kind !== 'comment') break;
    if (content.suppression !== undefined) place = start;
  }
  return text.slice(0, place).replace(/[ \t]+$/, '').length;
}

/** A heading and text below it, set off by one empty line above and below. */
export function insertAt({ text }: Review, at: number, heading: string, content: NewText): Edit {
  const above = text.slice(0, at);
  const gap = at === 0 || /\n[ \t]*\r?\n$/.test(above) ? '' : /\n$/.test(above) ? '\n' : '\n\n';
  const isLast = text.slice(at).trim() === '';
  return { start: at, end: at, newText: [gap, heading, ...content, isLast ? '\n' : '\n\n'] };
}
