import type { Edit } from '../../review/edit.ts';
import type { Review, Section } from '../../review/review.ts';
import { appendToSection, headingOf, insertSection } from '../newSection.ts';
import { placeAtTop } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { draftLimits } from './draftLimits.ts';
import { hasLimitsText, prepareLimits } from './limitsText.ts';

export const limitationsMissing: Rule<undefined> = {
  id: 'information/limitations-missing',
  title: 'Where the register has gaps, the text says what the limits of the information are.',
  why: 'Families, practitioners and partners read the text and seldom the register. What the review could not see has to be said there, or its findings look surer than they are.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers of SCIE for case reviews (2016, with the NSPCC) and for safeguarding adult reviews (2022): the report says what it drew on and whether that was enough.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  prepare: prepareLimits,
  *check(review) {
    const count = review.entities.gaps.length;
    if (count === 0 || hasLimitsText(review)) return;
    const { start, end } = sectionOnInformation(review)?.heading ?? placeAtTop(review, 'reviewType');
    const gaps = count === 1 ? 'a gap' : `${count} gaps`;
    yield {
      start,
      end,
      message: `The register lists ${gaps}, and no text on the limits of the information was found. Say under “${headingOf('information')}” what is missing and what that means for the findings.`,
      detail: undefined,
    };
  },
  fixes: (_report, review) => [
    { title: 'Draft the limitations from the register', edits: [draft(review)], preferred: true },
  ],
};

function draft(review: Review): Edit {
  const section = sectionOnInformation(review);
  const text = draftLimits(review);
  return section === undefined ? insertSection(review, 'information', text) : appendToSection(review, section, text);
}

/** Where limits belong: the section that is about them by its heading, else the first on information. */
function sectionOnInformation({ body }: Review): Section | undefined {
  const sections = body.sections.filter(({ heading, role }) => heading !== undefined && role === 'information');
  return sections.find(({ title }) => /\blimit/i.test(title)) ?? sections[0];
}
