import { type Entity, nameOf } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { formatDay, readDate } from '../../time/isoDay.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { addGap } from './newGap.ts';

interface Detail {
  readonly source: YamlMap;
}

export const noReply: Rule<Detail> = {
  id: 'information/no-reply',
  title: 'A request for information that stays without a reply is followed up, or recorded as a gap.',
  why: 'A request that nobody answers is easily forgotten, and then the review goes on without what the agency knows. It is either asked for again or named as missing.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): where an agency does not engage, or only in part, this is escalated. The number of days is our own inference and can be set.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }, { calendar, timescales, today }) {
    for (const source of entities.sources) {
      if (!isUnanswered(source)) continue;
      const written = source.fields.text('requested');
      const requested = readDate(written?.value ?? '');
      // A request known only to the month starts no count of working days.
      if (written === undefined || requested?.precision !== 'day') continue;
      if (today <= calendar.addWorkingDays(requested.first, timescales.noReplyWorkingDays)) continue;
      const days = calendar.workingDaysBetween(requested.first, today);
      yield {
        start: written.start,
        end: written.end,
        message: `${nameOf(source)} was asked for on ${formatDay(requested.first)}, and nothing has come in ${days} working days. Ask again, or add a gap that says what the review goes without.`,
        detail: { source: source.fields.node },
      };
    }
  },
  fixes({ detail }, review) {
    const source = review.entities.sources.find(({ fields }) => fields.node === detail.source);
    return source === undefined ? [] : addGap(source, review, { why: 'what was done to get it' });
  },
};

/** True for what was asked for and neither came, nor was refused, nor turned out not to be held. */
function isUnanswered({ fields }: Entity<Source>): boolean {
  const status = fields.text('status')?.value ?? 'requested';
  const held = fields.text('held')?.value;
  return (
    (status === 'requested' || status === 'noResponse') &&
    held !== 'no' &&
    held !== 'destroyed' &&
    !fields.has('received') &&
    !fields.has('gaps')
  );
}
