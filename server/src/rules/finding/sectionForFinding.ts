import type { Edit, NewText } from '../../review/edit.ts';
import { idOf } from '../../review/entities.ts';
import type { Review, Role, Section } from '../../review/review.ts';
import { insertAt, insertSection, paragraphs } from '../newSection.ts';
import { boundSections } from './boundText.ts';

/** What the text on a finding answers. */
export const QUESTIONS_ON_A_FINDING = [
  'What did people see and do, and why did it make sense to them at the time?',
  'Which conditions made it likely, and which managers and leaders could have changed them?',
  'How is this known: from this case, from the area and from research? Cite each source by its id.',
];

/** The same, each as a paragraph to be written over. */
export function promptsOnFinding(): NewText {
  return paragraphs(QUESTIONS_ON_A_FINDING);
}

/** A new section on a finding, among the findings. */
export function sectionForFinding(review: Review, id: string, title: string, content: NewText): Edit {
  return sectionForEntry(review, { id, ids: review.entities.findings.map(idOf), role: 'findings' }, title, content);
}

/** What a new section is to be about. */
interface Subject {
  readonly id: string;
  /** The ids of all the things of its kind, in order. */
  readonly ids: readonly string[];
  /** The sections that such text belongs to. */
  readonly role: Role;
}

/**
 * A new section on an entry: after that of the entry before it in the front matter, else before that of the next, else at
 * the end of the sections of its role. Where there is no such section, it is written too.
 */
export function sectionForEntry(review: Review, subject: Subject, title: string, content: NewText): Edit {
  const heading = (level: number) => `${'#'.repeat(Math.min(6, level))} ${`${subject.id} ${title}`.trimEnd()}\n\n`;
  const before = neighbour(review, subject, 'before');
  if (before !== undefined) return insertAt(review, before.end, heading(before.level), content);
  const after = neighbour(review, subject, 'after');
  if (after !== undefined) return insertAt(review, after.start, heading(after.level), content);
  const { sections } = review.body;
  const home = sections.find(({ role, boundTo }) => role === subject.role && boundTo === undefined);
  if (home !== undefined) return insertAt(review, home.end, heading(home.level + 1), content);
  const usual = sections.find(({ role }) => role !== undefined)?.level ?? 2;
  return insertSection(review, subject.role, [heading(usual + 1), ...content]);
}

/** The section on the nearest entry before or after this one that has a section of its own. */
function neighbour(review: Review, { id, ids }: Subject, side: 'before' | 'after'): Section | undefined {
  const at = ids.indexOf(id);
  const candidates = side === 'before' ? ids.slice(0, at).reverse() : ids.slice(at + 1);
  const bound = boundSections(review);
  return candidates.flatMap((each) => bound.get(each)?.at(side === 'before' ? -1 : 0) ?? []).at(0);
}
