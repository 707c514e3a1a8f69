import headings from '../../../schemas/headings.json';
import type { Edit, NewText } from '../review/edit.ts';
import type { Review, Role, Section } from '../review/review.ts';

type RoleData = Readonly<Record<Role, { readonly heading: string; readonly prompts: readonly string[] }>>;

const ROLES: RoleData = headings.roles;

/** The order in which sections stand in a review. */
const ORDER: readonly string[] = Object.keys(ROLES);

/** The heading that sections of a role are usually given. */
export function headingOf(role: Role): string {
  return ROLES[role].heading;
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
 * Writes a new section of `role` with `content` below its heading: after the last section that comes before it in the
 * usual order, else before the first that comes after it, else at the end.
 */
export function insertSection(review: Review, role: Role, content: NewText): Edit {
  const { sections, end } = review.body;
  const tops = sections.filter((section) => section.heading !== undefined && ownRole(section) !== undefined);
  const place = ORDER.indexOf(role);
  const before = tops.findLast((section) => rank(section) < place);
  const after = tops.find((section) => rank(section) > place);
  const level = Math.min(6, Math.max(1, (before ?? after)?.level ?? 2));
  const heading = `${'#'.repeat(level)} ${headingOf(role)}\n\n`;
  if (before !== undefined && (after === undefined || before.end <= after.start)) {
    return insertAt(review, before.end, heading, content);
  }
  return insertAt(review, after?.start ?? end, heading, content);
}

/** Adds `content` as paragraphs at the end of a section's own text, before its subsections. */
export function appendToSection(review: Review, section: Section, content: NewText): Edit {
  const last = section.blocks.at(-1) ?? section.heading;
  const at = last?.end ?? section.end;
  return { start: at, end: at, newText: [`${at > 0 && review.text.length > 0 ? '\n\n' : ''}`, ...content] };
}

/** The role that a section has by its own heading, where it is not below a section of the same role. */
function ownRole(section: Section): Role | undefined {
  return section.role === section.parent?.role ? undefined : section.role;
}

function rank(section: Section): number {
  return ORDER.indexOf(section.role ?? '');
}

/** A heading and text below it, set off by one empty line above and below. */
export function insertAt({ text }: Review, at: number, heading: string, content: NewText): Edit {
  const above = text.slice(0, at);
  const gap = at === 0 || /\n[ \t]*\r?\n$/.test(above) ? '' : /\n$/.test(above) ? '\n' : '\n\n';
  const isLast = text.slice(at).trim() === '';
  return { start: at, end: at, newText: [gap, heading, ...content, isLast ? '\n' : '\n\n'] };
}
