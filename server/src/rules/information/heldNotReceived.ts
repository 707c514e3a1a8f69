import { type Entity, nameOf } from '../../review/entities.ts';
import type { Source, SourceStatus } from '../../review/generated/frontMatterTypes.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { addGap } from './newGap.ts';

interface Detail {
  readonly source: YamlMap;
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
  reads: 'frontMatter',
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
        detail: { source: source.fields.node },
      };
    }
  },
  fixes({ detail }, review) {
    const source = review.entities.sources.find(({ fields }) => fields.node === detail.source);
    return source === undefined ? [] : addGap(source, review, { why: 'why it is missing' });
  },
};

/** Why the information is not, or not fully, with the review; undefined where it is. */
function notReceived({ fields }: Entity<Source>): string | undefined {
  const status = fields.text('status')?.value;
  if (status === undefined) return fields.has('received') ? undefined : 'and nothing says that it was received';
  return Object.entries(STATUS).find(([name]) => name === status)?.[1];
}
