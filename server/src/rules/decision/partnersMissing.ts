import { type Entity, idOf } from '../../review/entities.ts';
import type { Partner, PartnerKind } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import { freeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { allReviews, errorAtSignOff, type Fix, type Rule } from '../rule.ts';

/** The three safeguarding partners, who decide together. */
const DECIDING = ['localAuthority', 'integratedCareBoard', 'police'] as const satisfies readonly PartnerKind[];
type Deciding = (typeof DECIDING)[number];

const KNOWN: ReadonlySet<string | undefined> = new Set<PartnerKind>([
  ...DECIDING,
  'education',
  'health',
  'probation',
  'voluntary',
  'housing',
  'other',
]);

interface Detail {
  readonly missing: readonly Deciding[];
}

const NAMES: Readonly<Record<Deciding, string>> = {
  localAuthority: 'local authority',
  integratedCareBoard: 'integrated care board',
  police: 'police',
};

export const partnersMissing: Rule<Detail> = {
  id: 'decision/partners-missing',
  title: 'The local authority, the integrated care board and the police all took part in the decision.',
  why: 'The three safeguarding partners share the duty to children in their area. A decision that one of them was not part of may miss what that partner knows, and it may not act on what is learned.',
  severity: errorAtSignOff,
  basis: 'law',
  restsOn:
    'The decision on a local review belongs to the three safeguarding partners: the local authority, the integrated care board and the chief officer of police.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const decision = entities.top.map('decision');
    const key = entities.top.key('decision');
    if (decision === undefined || key === undefined || !entities.top.has('decision')) return;
    const named = decision.texts('madeBy').map(({ value }) => entities.partners.find(({ id }) => id?.value === value));
    // What is no list of ids is an error of the format.
    if (named.length === 0 && decision.has('madeBy')) return;
    const kinds = new Set(named.map((partner) => partner?.fields.text('kind')?.value));
    const missing = DECIDING.filter((kind) => !kinds.has(kind));
    if (missing.length === 0) return;
    // An id that is not defined, or an agency whose kind is not known, may be the partner that is looked for.
    if ([...kinds].some((kind) => !KNOWN.has(kind))) return;
    const { start, end } = decision.key('madeBy') ?? key;
    yield { start, end, message: messageFor(missing), detail: { missing } };
  },
  fixes({ detail: { missing } }, review) {
    const fixes = missing.flatMap((kind) => fixesFor(kind, review));
    // Who took part is for the author to say: one answer is preferred only where there is no other.
    return offers(fixes.map((fix) => ({ ...fix, preferred: fixes.length === 1 })));
  },
};

function messageFor(missing: readonly Deciding[]): string {
  const [first = 'police', second, third] = missing.map((kind) => `the ${NAMES[kind]}`);
  if (third !== undefined) {
    return 'The decision names none of the three safeguarding partners. Write in `madeBy` which of them took part: all three decide together.';
  }
  return second === undefined
    ? `The decision does not name ${first} among those who made it. Add it to \`madeBy\` when it has taken part: the three safeguarding partners decide together.`
    : `The decision names neither ${first} nor ${second} among those who made it. Add them to \`madeBy\` when they have taken part: the three safeguarding partners decide together.`;
}

function fixesFor(kind: Deciding, review: Review): readonly Fix[] {
  const decision = review.entities.top.map('decision');
  if (decision === undefined) return [];
  const partners = review.entities.partners.filter(
    ({ id, fields }) => id !== undefined && fields.text('kind')?.value === kind,
  );
  const add = (id: string) =>
    appendItem(review, decision.node, 'madeBy', id, ['outcome', 'serious', 'localImportance', 'appropriate']);
  if (partners.length > 0) {
    return partners.map((partner) => ({
      title: `Add ${described(partner)} to \`madeBy\``,
      edits: add(idOf(partner)),
    }));
  }
  const [id = ''] = freeIds(review.ids, 'P', 1);
  const stub = {
    map: [
      ['id', id],
      ['name', { stop: 1, placeholder: `[insert the name: ${NAMES[kind]}]` }],
      ['kind', kind],
    ],
  } as const;
  const partnership = review.entities.top.map('partnership');
  const edits =
    partnership === undefined
      ? insertKey(review, review.frontMatter.root, 'partnership', { map: [['partners', { items: [stub] }]] }, [
          'stage',
          'audience',
        ])
      : appendItem(review, partnership.node, 'partners', stub, ['name']);
  // Without a place in the list of partners the id would lead nowhere.
  return edits.length === 0
    ? []
    : [{ title: `Add the ${NAMES[kind]} as partner ${id}, and to \`madeBy\``, edits: [...edits, ...add(id)] }];
}

function described({ id, fields }: Entity<Partner>): string {
  const name = fields.text('name')?.value;
  return name === undefined ? `partner ${id?.value}` : `${name} (${id?.value})`;
}
