import { type Entity, nameOf } from '../../review/entities.ts';
import type { Source, SourceStatus } from '../../review/generated/frontMatterTypes.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly source: YamlMap;
  readonly name: string;
}

/** How each status reads after "is held". */
const STATUS: Readonly<Record<Exclude<SourceStatus, 'received'>, string>> = {
  notRequested: 'and was not asked for',
  requested: 'and has been asked for, but has not come',
  partial: 'and came only in part',
  refused: 'and was refused',
  noResponse: 'and the request had no reply',
  withheld: 'and was withheld',
};

export const heldNotReceived: Rule<Detail> = {
  id: 'information/held-not-received',
  title: 'Information that is held and did not fully reach the review has a gap that says why.',
  why: 'A review sees only what reaches it. When an agency holds more than the review received, a reader must be told what is missing and why, or the findings look surer than they are.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent and methods of gathering information are transparent, and partial engagement is escalated.',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check({ entities }) {
    for (const source of entities.sources) {
      const held = source.fields.text('held')?.value;
      const why = notReceived(source);
      if ((held !== 'yes' && held !== 'partly') || why === undefined || source.fields.has('gaps')) continue;
      const { start, end } = placeInItem(source, 'gaps');
      yield {
        start,
        end,
        message: `${nameOf(source)} is held${held === 'partly' ? ' in part' : ''} ${why}. Add a gap that says what the review lacks, and why.`,
        detail: { source: source.fields.node, name: source.id?.value ?? 'this source' },
      };
    }
  },
  fixes({ detail: { source, name } }, review) {
    const affects = findingsThatCite(name, review);
    const affected: NewEntry[] = affects.length === 0 ? [] : [['affects', { ids: affects }]];
    const gap = {
      map: [
        ['id', nextFreeId(review.ids, 'G')] as const,
        ['what', { prose: { stop: 1, placeholder: '[insert what the review does not have]' } }] as const,
        ['effect', { stop: 2, placeholder: '' }] as const,
        ...affected,
        ['handling', { stop: 3, placeholder: '' }] as const,
        ['explanation', { prose: { stop: 4, placeholder: '[insert why it is missing]' } }] as const,
      ],
    };
    const edits = appendItem(review, source, 'gaps', gap);
    return offers([{ title: `Add a gap to ${name}`, edits, preferred: true }]);
  },
};

/** Why the information is not, or not fully, with the review; undefined where it is. */
function notReceived({ fields }: Entity<Source>): string | undefined {
  const status = fields.text('status')?.value;
  if (status === undefined) return fields.has('received') ? undefined : 'and nothing says that it was received';
  return Object.entries(STATUS).find(([name]) => name === status)?.[1];
}

function findingsThatCite(source: string, { entities }: Review): string[] {
  return entities.findings.flatMap(({ id, fields }) => {
    const evidence = fields.map('evidence');
    const cites = (['case', 'area', 'research'] as const).some((kind) =>
      evidence?.texts(kind).some(({ value }) => value === source),
    );
    return id !== undefined && cites ? [id.value] : [];
  });
}
