import type { Review } from '../../review/review.ts';
import { contains, type Span } from '../../review/span.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { freeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { type PersonalName, personalNamesIn } from './personalNames.ts';
import { termSearch } from './protectedTerms.ts';
import { isInPublishedName, isPublishedWord } from './publishedNames.ts';
import { searchFor } from './search.ts';

const names = searchFor(({ text }) => personalNamesIn(text));

export const possibleName: Rule<PersonalName> = {
  id: 'privacy/possible-name',
  title: 'Nothing that looks like a person’s name stands in the document, but pseudonyms and the names of reviewers.',
  why: 'A real name slips in from a record or a conversation, and one is enough. A person looks again at each place that a list of names cannot know.',
  severity: always('hint'),
  basis: 'heuristic',
  restsOn:
    'Our own inference: a title or a common first name before a surname is nearly always a person. It cannot know whether the name is real.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: names.prepare,
  *check(review, { audience, protectedTerms }) {
    for (const name of names.in(review)) {
      if (isPublishedWord(review, name.surname) || isInPublishedName(review, name)) continue;
      // A person who owns an action of a public review is reported by the rule about owners.
      if (audience === 'public' && isOwner(review, name)) continue;
      const written = review.text.slice(name.start, name.end).replace(/\s+/g, ' ');
      // What the project's list knows for certain is said by the rule about that list.
      if (termSearch(protectedTerms)(written).length > 0) continue;
      const message = `“${written}” looks like a person’s name. If it is real, write a role or a pseudonym instead.`;
      yield { start: name.start, end: name.end, message, detail: name };
    }
  },
  fixes(report, review) {
    const written = review.text.slice(report.start, report.end).replace(/\s+/g, ' ');
    return offers(asPseudonym(written, report.detail, review));
  },
};

function isOwner({ entities }: Review, place: Span): boolean {
  return entities.actions.some(({ fields }) => {
    const owner = fields.map('owner')?.node ?? fields.text('owner');
    return owner !== undefined && contains(owner, place);
  });
}

function asPseudonym(written: string, { hasFirstName }: PersonalName, review: Review): Fix[] {
  if (!hasFirstName || review.frontMatter.state !== 'present') return [];
  const [id = 'C1'] = freeIds(review.ids, 'C', 1);
  const child = {
    map: [
      ['id', id],
      ['pseudonym', written],
    ],
  } as const;
  return [
    {
      title: `Add “${written}” as the pseudonym of a child`,
      edits: appendItem(review, review.frontMatter.root, 'children', child, ['partnership', 'audience', 'stage']),
    },
  ];
}
