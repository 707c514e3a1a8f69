/** What a column of a chronology can tell. */
export const columnRoles = [
  'date',
  'time',
  'what',
  'agency',
  'source',
  'significance',
  'comment',
  'practitioner',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Which column of a table tells what. Columns count from 0. */
export interface Columns {
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Columns without a role whose text goes along behind what happened, under their own heading. */
  readonly others: readonly number[];
  /** True where "03/04/2025" is 4 March. */
  readonly monthFirst: boolean;
}

interface RoleWords {
  readonly role: ColumnRole;
  /** The words of a heading, the plainest first. */
  readonly words: readonly RegExp[];
  readonly not?: RegExp;
  /** How long the texts of such a column are on average at most. */
  readonly longest?: number;
}

/** What agencies call their columns. A column has the first role that fits; of several columns see `guessRoles`. */
const WORDS: readonly RoleWords[] = [
  {
    role: 'date',
    words: [
      /^date of (?:the )?(?:event|incident|contact|entry)\b|^(?:event|incident|contact|entry) date\b/,
      /^dates?(?: ?(?:and|&|\/|-|\+)? ?times?)?$|^when\b/,
      /^(?:start|from) date$|^date (?:from|started?|of start)\b/,
      /\bdates?\b|^day$/,
    ],
    not: /birth|\bd\.?o\.?b\b|\bended?\b|\bto\b|record|complet|updat|review|\bdue\b/,
  },
  { role: 'time', words: [/^times?\b/, /\btime of\b/], not: /scale|line|frame|spent|taken/ },
  {
    role: 'significance',
    words: [/\bsignifican(?:ce|t)\b/, /\bkey\b/, /\bimportan(?:ce|t)\b|\brating\b/],
    longest: 12,
  },
  {
    role: 'what',
    words: [
      /what happened|^(?:event|incident|contact|entry) details?$|^details? of\b|^description of\b|^summary of\b/,
      /\b(?:significant|key) events?\b|^events?\b/,
      /\bdetails?\b|\bdescription\b|\bnarrative\b|\bentry\b|\bentries\b|\bincidents?\b|\bcontacts?\b|\bsummary\b/,
      /\bevents?\b|\binformation\b|\bactivity\b|\bnotes?\b|\brecord\b/,
    ],
    not: /source|comment|analysis|\bby\b|number|\bref|type|categor|with whom|\bid\b/,
  },
  {
    role: 'agency',
    words: [
      /^agenc(?:y|ies)\b|^organi[sz]ations?\b/,
      /\bagenc(?:y|ies)\b|\borgani[sz]ations?\b|^services?\b|^team\b|^provider\b/,
    ],
    not: /comment|response|action/,
  },
  { role: 'source', words: [/\bsources?\b/, /^(?:record|system|document|evidence|file)s?\b/] },
  {
    role: 'comment',
    words: [
      /\bcomments?\b|\banalysis\b|\bobservations?\b|\breflections?\b|\breviewer\b|\bsignificance\b|\bimportance\b/,
    ],
  },
  {
    role: 'practitioner',
    words: [
      /\bpractitioners?\b|\bprofessionals?\b|\bworkers?\b|\bstaff\b|\bofficers?\b|\bclinicians?\b/,
      /\b(?:seen|recorded|completed|entered|written) by\b|^author\b|^who\b/,
    ],
  },
];

/** Headings of columns that only count rows. */
const NUMBERING = /^(?:no|number|row|ref|reference|id|item|entry no|entry number|line|s no|#)$/;

/**
 * The role of each column by the words of its heading. Where several fit a role, the plainest words win, and among those of
 * what happened the column with the longest texts.
 * @param lengths How long the texts of each column are on average
 */
export function guessRoles(headings: readonly string[], lengths: readonly number[]): Columns['roles'] {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const free = new Map(headings.map((heading, at) => [at, plainWords(heading)]));
  for (const { role, words, not, longest = Number.POSITIVE_INFINITY } of WORDS) {
    const fits = [...free].flatMap(([at, heading]) => {
      const isOther = not?.test(heading) === true || (lengths[at] ?? 0) > longest;
      const rank = isOther ? -1 : words.findIndex((word) => word.test(heading));
      return rank < 0 ? [] : [{ at, rank: role === 'what' ? 0 - (lengths[at] ?? 0) : rank }];
    });
    const [best] = fits.sort((a, b) => a.rank - b.rank || a.at - b.at);
    if (best === undefined) continue;
    roles[role] = best.at;
    free.delete(best.at);
  }
  return roles;
}

/** Headings of columns that say in every row who the child or the family is. */
const IDENTIFYING =
  /birth|\bd ?o ?b\b|\bnhs\b|\bupn\b|\baddress\b|\bpostcode\b|^(?:full |first |last |sur|fore)?names?$|^(?:child|subject|patient|client|service user|sibling|mother|father|parent)(?:ren|s|'s|’s)?(?: name)?$|\bname of\b|\bcase (?:no|number|id)\b/;

/** The columns beside those with a role that go along unless an author says otherwise: not what counts rows or identifies. */
export function otherColumns(
  headings: readonly string[],
  lengths: readonly number[],
  roles: Columns['roles'],
): number[] {
  const taken = Object.values(roles);
  return headings.flatMap((heading, at) => {
    const isEmpty = (lengths[at] ?? 0) === 0;
    const words = plainWords(heading);
    return taken.includes(at) || isEmpty || NUMBERING.test(words) || IDENTIFYING.test(words) ? [] : [at];
  });
}

/** With `column` in a role. What stood in that role before goes along with the other columns. */
export function withRole(columns: Columns, role: ColumnRole, column: number): Columns {
  const kept = Object.entries(columns.roles).filter(([name, at]) => name !== role && at !== column);
  const before = columns.roles[role];
  const others = [...columns.others, ...(before === undefined ? [] : [before])].filter((at) => at !== column);
  const roles: Columns['roles'] = { ...Object.fromEntries(kept), [role]: column };
  return { ...columns, roles, others: others.sort((a, b) => a - b) };
}

/** In small letters, with nothing around the words. */
export function plainWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s_:*.]+/g, ' ')
    .trim();
}

/** The same for every file with these headings: what is remembered of their columns is kept under it. */
export function headerKey(headings: readonly string[]): string {
  return headings.map(plainWords).join(' | ').slice(0, 500);
}
