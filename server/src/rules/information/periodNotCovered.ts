import { type Entity, nameOf } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { formatWritten } from '../../time/isoDay.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { type ShortRecords, type Stretch, shortRecords } from './coverage.ts';
import { addGap } from './newGap.ts';

interface Detail {
  readonly source: YamlMap;
  /** The part of the period that is left out: "before June 2025 or after January 2026". */
  readonly leftOut: string;
}

/** Words with which a gap speaks of time. Generous: a gap that may mean the missing months is taken to mean them. */
const OF_TIME =
  /\b(?:before|after|until|till|since|from|prior|earl(?:y|ier)|late[rst]*|first|last|previous|former|old|new|follow\w*|period|times?|dates?|days?|weeks?|months?|years?|during|between|start\w*|beg[aiu]n\w*|ends?|ended|open\w*|clos\w*|mov\w+|birth|born|regist\w+|book\w+|discharge\w*|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/i;

export const periodNotCovered: Rule<Detail> = {
  id: 'information/period-not-covered',
  title: 'Records received cover the period of the review, or a gap says what is left out.',
  why: 'Silence in the records is easily read as “nothing happened”. Where they do not reach over the whole period, the review did not see what happened in the rest of it.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent of the information gathered is transparent. Comparing dates is our own inference from that.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const short of shortRecords(entities)) {
      const { source, period } = short;
      const place = source.fields.key('covers');
      if (place === undefined || aGapSaysSo(source)) continue;
      const leftOut = leftOutBy(short, 'or');
      yield {
        start: place.start,
        end: place.end,
        message: `${nameOf(source)} covers ${written(short.covers)}, and the review looks at ${written(period)}. Add a gap that says what is missing ${leftOutBy(short, 'and')}.`,
        detail: { source: source.fields.node, leftOut },
      };
    }
  },
  fixes({ detail }, review) {
    const source = review.entities.sources.find(({ fields }) => fields.node === detail.source);
    if (source === undefined) return [];
    return addGap(source, review, { what: `Nothing ${detail.leftOut}`, why: 'why it is missing' });
  },
};

/** True where a gap speaks of time, or does not yet say what is missing. */
function aGapSaysSo({ fields }: Entity<Source>): boolean {
  return fields.maps('gaps').some((gap) => {
    const words = `${gap.text('what')?.value ?? ''} ${gap.text('explanation')?.value ?? ''}`;
    return !gap.has('what') || OF_TIME.test(words);
  });
}

function leftOutBy({ covers, lacksStart, lacksEnd }: ShortRecords, joint: 'and' | 'or'): string {
  const sides = [
    ...(lacksStart && covers.from !== undefined ? [`before ${formatWritten(covers.from)}`] : []),
    ...(lacksEnd && covers.to !== undefined ? [`after ${formatWritten(covers.to)}`] : []),
  ];
  return sides.join(` ${joint} `);
}

function written({ from, to }: Stretch): string {
  const ends = [from, to]
    .filter((date) => date !== undefined)
    .map(formatWritten)
    .join(' to ');
  if (from === undefined) return `the time to ${ends}`;
  return to === undefined ? `the time from ${ends}` : ends;
}
