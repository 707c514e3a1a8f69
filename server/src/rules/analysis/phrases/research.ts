import type { Phrase } from './phrase.ts';

const SHOWS =
  '(?:\\w+ly )?(?:shows?|showed|suggests?|suggested|finds?|found|tells? us|indicates?|indicated|demonstrates?|demonstrated|confirms?|confirmed|describes?|identifies|identified|supports?|points? to|highlights?|highlighted|is (?:clear|consistent)|are (?:clear|consistent)|(?:has|have) (?:\\w+ )?(?:shown|suggested|found|indicated|demonstrated|confirmed|described|identified|highlighted))';

/** Claims that rest on research. */
export const research: readonly [Phrase, ...Phrase[]] = [
  {
    id: 'research-shows',
    pattern: `(?:research|studies|the literature|(?:the )?research (?:evidence|literature)|(?:the )?(?:wider|national|international) evidence(?: base)?|the evidence base)(?: (?:on|into|about|of|from|in|by|with|across|over) (?:[\\w’'-]+ ){1,8}?| )${SHOWS}`,
    fires: 'Research shows that children often tell an adult at school first.',
    quiet: 'Research was read for this review.',
  },
  {
    id: 'shown-by-research',
    pattern:
      '(?:shown|established|found|demonstrated|suggested|supported|highlighted|known|recogni[sz]ed|documented) (?:by|in|from) (?:the )?(?:\\w+ )?(?:research|studies|literature)',
    fires: 'It is known from research that babies are most at risk in the first year.',
    quiet: 'It is known in the team as the Monday list.',
  },
  {
    id: 'according-to-research',
    pattern:
      '(?:according to|consistent with|in line with|in keeping with) (?:the )?(?:\\w+ )?(?:research|studies|literature)',
    fires: 'According to research, this is common.',
    quiet: 'According to the record, this was common.',
  },
  {
    id: 'well-established',
    pattern:
      '(?:it is|is) (?:well|widely|now well)[ -](?:known|established|documented|recogni[sz]ed|evidenced) (?:that|in)',
    fires: 'It is well established that workload affects judgement.',
    quiet: 'The team is well known to families.',
  },
];

/** A source given in the author's own way: a year in brackets, "Brandon and others", a footnote, a link. */
export const OTHER_SOURCE =
  /\([^()]*\b(?:19|20)\d\d[a-z]?\b[^()]*\)|\[[^\][]*\b(?:19|20)\d\d[a-z]?\b[^\][]*\]|\bet al\b|\p{Lu}\p{L}+ and (?:others|colleagues)|\[\^[^\]]+\]|\]\(|https?:\/\//u;
