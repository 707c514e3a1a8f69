import type { Fields } from '../../review/fields.ts';
import type { Level, PractitionerEngagement } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { andList } from '../../schema/sentences.ts';
import { offers } from '../offers.ts';
import { placeInMapping } from '../place.ts';
import { errorAtSignOff, type Fix, type Rule } from '../rule.ts';
import { inMessage, insertPart, placeOfEntry, placeOfMissing } from './part.ts';

type Missing = 'method' | 'levels';

interface Detail {
  /** The group that lacks something; undefined where there is none at all. */
  readonly group?: YamlMap;
  readonly missing: readonly Missing[];
}

const WORDS: Readonly<Record<Missing, string>> = { method: 'how it took part', levels: 'at which levels it works' };

/** The levels on offer, as the people at them are called. */
const PEOPLE: readonly (readonly [level: Level, people: string])[] = [
  ['practitioner', 'practitioners'],
  ['firstLineManager', 'first-line managers'],
  ['middleManager', 'middle managers'],
  ['seniorManager', 'senior managers'],
  ['executive', 'executives'],
];

export const practitionersMissing: Rule<Detail> = {
  id: 'engagement/practitioners-missing',
  title: 'The review says how practitioners and managers took part, and at which levels.',
  why: 'Those who did the work can say why it made sense to them at the time. Which levels were heard shows whose view the findings rest on.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The involvement of practitioners is one of the quality markers for case reviews of SCIE and the NSPCC (2016). Asking for the levels is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const place = placeOfMissing(review, 'practitioners');
    if (place !== undefined) {
      const message =
        'Nothing says how practitioners and managers took part. List the groups under `practitioners` in `engagement`, each with its method and levels.';
      yield { start: place.start, end: place.end, message, detail: { missing: [] } };
      return;
    }
    for (const group of review.entities.top.map('engagement')?.maps('practitioners') ?? []) {
      const missing = (['method', 'levels'] as const).filter((key) => !group.has(key));
      const [first] = missing;
      if (first === undefined) continue;
      const { start, end } = placeInMapping(group, first, placeOfEntry(group, group.text('group')));
      yield { start, end, message: messageFor(group, missing), detail: { group: group.node, missing } };
    }
  },
  fixes({ detail: { group, missing } }, review): readonly Fix[] {
    const method = { stop: 2, placeholder: '[insert how they took part]' };
    if (group === undefined) {
      const entry = {
        map: [
          ['group', { stop: 1, placeholder: '[insert which people, by role and agency]' }] as const,
          ['method', method] as const,
          ['date', { stop: 3, placeholder: '' }] as const,
          ['levels', { ids: [{ stop: 4, placeholder: '' }] }] as const,
        ],
      };
      const edits = insertPart(review, 'practitioners', { items: [entry] });
      return offers([{ title: 'Insert how practitioners took part', edits, preferred: true }]);
    }
    const insertMethod = missing.includes('method') ? insertKey(review, group, 'method', method, ['group']) : [];
    if (!missing.includes('levels')) {
      return offers([{ title: 'Insert how the group took part', edits: insertMethod, preferred: true }]);
    }
    return offers(
      PEOPLE.map(([level, people]) => ({
        title: `Say that the group is of ${people}${insertMethod.length > 0 ? ', and insert how it took part' : ''}`,
        edits: [...insertMethod, ...insertKey(review, group, 'levels', { ids: [level] }, ['group', 'method', 'date'])],
      })),
    );
  },
};

function messageFor(group: Fields<PractitionerEngagement>, missing: readonly Missing[]): string {
  const name = group.text('group')?.value;
  const subject = name === undefined ? 'This group' : `The group “${inMessage(name)}”`;
  const keys = andList(missing.map((key) => `\`${key}\``));
  return `${subject} does not say ${missing.map((key) => WORDS[key]).join(' or ')}. Fill in ${keys}.`;
}
