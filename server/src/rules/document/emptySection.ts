import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review, Role, Section } from '../../review/review.ts';
import { appendToSection, neededSections, promptsOf } from '../newSection.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly heading: number;
  readonly role: Role;
}

export const emptySection: Rule<Detail> = {
  id: 'document/empty-section',
  title: 'The sections that this kind of review needs have text.',
  why: 'A heading with nothing below it looks like an answer from afar. Readers who turn to it find that the question has not been asked yet.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn: 'Guidance on what a review covers, and the quality markers for case reviews of SCIE and the NSPCC (2016).',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review, { reviewType, stage }) {
    // What a review needs is not known until it says of which kind it is; the format asks for that first.
    if (review.entities.top.text('reviewType')?.value !== reviewType) return;
    // In a review just begun every section is empty, and its author knows.
    const isBegun = stage === 'signOff' || stage === 'published' || review.body.sections.some(hasText);
    if (!isBegun) return;
    for (const roles of neededSections[reviewType]) {
      const sections = sectionsOf(roles, review);
      if (sections.some(hasText)) continue;
      // A heading that begins with an id is spoken of by the rule about findings.
      const empty = sections.find(
        ({ boundTo, parent }) => boundTo === undefined && !sections.some((it) => it === parent),
      );
      if (empty?.heading === undefined || empty.role === undefined) continue;
      const { start, end } = empty.heading;
      const message = `The section “${empty.title}” has no text yet. Write what belongs there.`;
      yield { start, end, message, detail: { heading: start, role: empty.role } };
    }
  },
  fixes({ detail: { heading, role } }, review) {
    const section = review.body.sections.find((each) => each.heading?.start === heading);
    if (section === undefined) return [];
    const edits = [appendToSection(review, section, promptsOf(role))];
    return [{ title: 'Insert the questions that the section answers', edits, preferred: true }];
  },
};

function sectionsOf(roles: readonly Role[], { body }: Review): readonly Section[] {
  return body.sections.filter(
    ({ heading, role }) => heading !== undefined && role !== undefined && roles.includes(role),
  );
}

/** Text of its own or below one of its subsections. */
function hasText({ blocks, children }: Section): boolean {
  return blocks.some(({ content }) => isText(content)) || children.some(hasText);
}

/** A comment is no text: readers do not see it. */
const isText = keptByBlock(({ text }) => /[\p{L}\p{N}<]/u.test(text.replace(/<!--[\s\S]*?-->/g, '')));
