import { isId } from '../../review/ids.ts';
import { appendToSection, paragraphs } from '../newSection.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { boundSections, hasText } from './boundText.ts';
import { sectionForFinding } from './sectionForFinding.ts';

interface Detail {
  readonly id: string;
  /** On one line; empty where the author has not written one. */
  readonly title: string;
}

/** What the text of a finding answers. */
export const QUESTIONS_ON_A_FINDING = [
  'What did people see and do, and why did it make sense to them at the time?',
  'Which conditions made it likely, and which managers and leaders could have changed them?',
  'How is this known: from this case, from the area and from research? Cite each source by its id.',
];

export const notDiscussed: Rule<Detail> = {
  id: 'finding/not-discussed',
  title: 'Each finding has text of its own in the body, under a heading that begins with its id.',
  why: 'A finding that stands in a list alone asks to be believed. Its text is where a reader follows how the review came to it, and where practitioners recognise their own work.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016): the working-out is visible, and findings are explanations that rest on evidence.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  *check(review) {
    const bound = boundSections(review);
    for (const { id, fields } of review.entities.findings) {
      // An id of another form cannot begin a heading; it is reported as an error of the format.
      if (id === undefined || !isId(id.value) || !id.value.startsWith('F')) continue;
      const sections = bound.get(id.value) ?? [];
      if (sections.some(hasText)) continue;
      const message =
        sections.length === 0
          ? `Finding ${id.value} has no text of its own. Write it under a heading that begins with ${id.value}.`
          : `Finding ${id.value} has a heading and no text below it. Write there how the review came to it.`;
      const title = (fields.text('title')?.value ?? '').replace(/\s+/g, ' ');
      yield { start: id.start, end: id.end, message, detail: { id: id.value, title } };
    }
  },
  fixes({ detail: { id, title } }, review) {
    const [section] = boundSections(review).get(id) ?? [];
    const prompts = paragraphs(QUESTIONS_ON_A_FINDING);
    return [
      section === undefined
        ? {
            title: `Insert a section on ${id}`,
            edits: [sectionForFinding(review, id, title, prompts)],
            preferred: true,
          }
        : {
            title: `Insert questions for the text on ${id}`,
            edits: [appendToSection(review, section, prompts)],
            preferred: true,
          },
    ];
  },
};
