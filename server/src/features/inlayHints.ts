import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import { contextOf } from '../check.ts';
import { titleOf } from '../export/titles.ts';
import { idPlaces } from '../review/idPlaces.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { valuesIn } from '../review/yamlSpot.ts';
import type { RuleContext } from '../rules/rule.ts';
import { shortened } from '../rules/shortened.ts';
import { sinceDay, untilDay } from '../time/distance.ts';
import { formatDayWithWeekday, weekdayOf } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { dateAt } from './dateValues.ts';
import { documentFeature } from './languageFeature.ts';

/** Characters of a title: enough to know it again, not so many that the line cannot be read. */
const LONGEST = 30;
/** Working days that are counted: about a year of them. Nobody plans by the days beyond, and the hover has them. */
const COUNTED = 260;

/** Words in grey behind what an author wrote, and the offset behind which they stand. */
interface Hint {
  readonly at: number;
  readonly words: string;
  /** All of it, where the words are cut. */
  readonly whole?: string;
}

/** Behind a date its weekday and how far away it is; behind an id, for who wants it, the title of what it names. */
export const inlayHints = documentFeature(InlayHintRequest.type, (open, { range }): InlayHint[] => {
  const { review, document, configuration, settings } = open;
  if (settings.inlayHints === 'off') return [];
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const hints = dateHints(review, within, contextOf(review, configuration));
  if (settings.inlayHints === 'all') hints.push(...titleHints(review, within));
  return hints
    .sort((a, b) => a.at - b.at)
    .map(({ at, words, whole }) => ({
      position: document.positionAt(at),
      label: words,
      paddingLeft: true,
      ...(whole === undefined ? {} : { tooltip: whole }),
    }));
});

/** Only what ends within the span: an editor may ask for the parts of a text one by one. */
function dateHints({ frontMatter }: Review, within: Span, context: RuleContext): Hint[] {
  if (within.start > frontMatter.span.end) return [];
  return [...valuesIn(frontMatter.root, within)].flatMap((spot): Hint[] => {
    const { end, style } = spot.scalar;
    const date = style === 'block' || end > within.end ? undefined : dateAt(spot, context.reviewType);
    return date?.precision === 'day' ? [{ at: end, words: besideDay(date.first, context) }] : [];
  });
}

/** "Tue · in 6 working days", "Fri · 2 working days ago"; of a day far away the weekday alone. */
function besideDay(day: IsoDay, { today, calendar }: RuleContext): string {
  const words = [formatDayWithWeekday(day).slice(0, 3)];
  const days = calendar.workingDaysBetween(today, day);
  if (day >= today && days <= COUNTED) words.push(untilDay(day, today, calendar));
  if (days < 0 && -days <= COUNTED) words.push(sinceDay(day, today, calendar));
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
  if (day >= today && !isWeekend && !calendar.isWorkingDay(day)) words.push('not a working day');
  return words.join(' · ');
}

/** Not where an id is given, nor in a heading that begins with one: the title stands there already. */
function titleHints(review: Review, within: Span): Hint[] {
  const { ids, body, text } = review;
  const headings = new Set(body.sections.map(({ boundTo }) => boundTo?.start));
  return idPlaces(review).flatMap(({ value, start, end, defines }): Hint[] => {
    if (defines || end < within.start || end > within.end || headings.has(start)) return [];
    const thing = ids.byId.get(value);
    const whole = thing === undefined ? '' : titleOf(thing.kind, thing.node).trim();
    if (whole === '') return [];
    const words = shortened(whole, LONGEST);
    const isQuoted = /["']/.test(text.charAt(end));
    return [{ at: isQuoted ? end + 1 : end, words, ...(words === whole ? {} : { whole }) }];
  });
}
