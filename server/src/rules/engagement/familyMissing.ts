import type { Fields } from '../../review/fields.ts';
import type { FamilyEngagement, FamilyStatus } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInMapping } from '../place.ts';
import { errorAtSignOff, type Fix, type Rule } from '../rule.ts';
import { inMessage, insertPart, placeOfEntry, placeOfMissing } from './part.ts';

interface Detail {
  /** The entry that lacks something; undefined where there is none at all. */
  readonly entry?: YamlMap;
  readonly missing?: 'status' | 'reason';
}

const STATUSES: Readonly<Record<FamilyStatus, string>> = {
  tookPart: 'took part',
  declined: 'declined',
  notInvited: 'not invited',
  notReached: 'could not be reached',
};

export const familyMissing: Rule<Detail> = {
  id: 'engagement/family-missing',
  title: 'The review says who in the family was invited to take part, and if someone was not, why.',
  why: 'Families know things that no record holds. Where somebody was not asked, a reader should see that this was decided for a reason and not overlooked.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016): where family members are not involved, the reasons are documented.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const place = placeOfMissing(review, 'family');
    if (place !== undefined) {
      const message =
        'Nothing says who in the family was invited to take part. List them under `family` in `engagement`, and give the reason where somebody was not asked.';
      yield { start: place.start, end: place.end, message, detail: {} };
      return;
    }
    for (const entry of review.entities.top.map('engagement')?.maps('family') ?? []) {
      const missing = missingIn(entry);
      if (missing === undefined) continue;
      const said = missing === 'reason' ? entry.text('status') : entry.text('who');
      const { start, end } = placeInMapping(entry, missing, placeOfEntry(entry, said));
      yield { start, end, message: messageFor(entry), detail: { entry: entry.node, missing } };
    }
  },
  fixes({ detail: { entry, missing } }, review): readonly Fix[] {
    if (entry === undefined || missing === undefined) {
      const member = {
        map: [
          ['who', { stop: 1, placeholder: '[insert the relation to the child]' }] as const,
          ['status', { stop: 2, placeholder: '' }] as const,
          ['reason', { prose: { stop: 3, placeholder: '[insert why, if they did not take part]' } }] as const,
        ],
      };
      const edits = insertPart(review, 'family', { items: [member] });
      return offers([{ title: 'Insert who in the family was invited', edits, preferred: true }]);
    }
    if (missing === 'reason') {
      const question = { prose: { stop: 1, placeholder: '[insert why, and what was tried]' } };
      const edits = insertKey(review, entry, 'reason', question, ['who', 'status']);
      return offers([{ title: 'Insert a reason', edits, preferred: true }]);
    }
    return offers(
      Object.entries(STATUSES).map(([status, words]) => ({
        title: `Say that they ${words.replace(/^not/, 'were not')} (\`status: ${status}\`)`,
        edits: insertKey(review, entry, 'status', status, ['who']),
      })),
    );
  },
};

/** Someone who declined was asked, and owes nobody a reason. */
function missingIn(entry: Fields<FamilyEngagement>): 'status' | 'reason' | undefined {
  if (!entry.has('status')) return 'status';
  const status = entry.text('status')?.value;
  return (status === 'notInvited' || status === 'notReached') && !entry.has('reason') ? 'reason' : undefined;
}

function messageFor(entry: Fields<FamilyEngagement>): string {
  const who = entry.text('who')?.value;
  const name = who === undefined ? 'this family member' : inMessage(who);
  switch (entry.text('status')?.value) {
    case 'notInvited':
      return `No reason is given for not inviting ${name}. Say why in \`reason\`.`;
    case 'notReached':
      return `No reason is given for not reaching ${name}. Say in \`reason\` what was tried.`;
    default:
      return `Nothing says whether ${name} was invited and took part. Say so in \`status\`.`;
  }
}
