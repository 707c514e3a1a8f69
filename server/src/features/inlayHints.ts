import { type InlayHint, InlayHintKind, InlayHintRequest } from 'vscode-languageserver';
import { contextOf } from '../check.ts';
import type { Review } from '../review/review.ts';
import type { Located, Span } from '../review/span.ts';
import { thingTitle } from '../review/thingTitle.ts';
import { scalarsOf } from '../review/yamlTree.ts';
import type { RuleContext } from '../rules/rule.ts';
import { shortened } from '../rules/shortened.ts';
import { daysBetween, isDay, weekdayOf } from '../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../time/workingDays.ts';
import { documentFeature } from './languageFeature.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONGEST_TITLE = 30;

/** Beside dates the weekday and how many working days there are until then; beside ids what they name, where that is set. */
export const inlayHints = documentFeature(InlayHintRequest.type, (open, { range }): InlayHint[] => {
  const { review, document, configuration, settings } = open;
  if (settings.inlayHints === 'off') return [];
  const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const context = contextOf(review, configuration);
  const hints = [
    ...datesIn(review, wanted).map((date) => hint(date.end, besideDate(date.value, context))),
    ...(settings.inlayHints === 'all' ? titlesIn(review, wanted) : []),
  ];
  return hints.map(({ at, label }) => ({
    position: document.positionAt(at),
    label,
    kind: InlayHintKind.Parameter,
    paddingLeft: true,
  }));
});

interface Hint {
  readonly at: number;
  readonly label: string;
}

function hint(at: number, label: string): Hint {
  return { at, label };
}

function isIn({ start, end }: Span, wanted: Span): boolean {
  return start <= wanted.end && end >= wanted.start;
}

function datesIn({ frontMatter }: Review, wanted: Span): Located<IsoDay>[] {
  if (!isIn(frontMatter.content, wanted)) return [];
  return [...scalarsOf(frontMatter.root)]
    .filter((scalar) => isIn(scalar, wanted) && isDay(scalar.source))
    .map(({ source, start, end }) => ({ value: source, start, end }));
}

/** "Tue · in 6 working days"; of a day that is past the weekday alone. */
function besideDate(day: IsoDay, { today, calendar }: RuleContext): string {
  const weekday = WEEKDAYS[weekdayOf(day)] ?? '';
  if (day === today) return `${weekday} · today`;
  if (daysBetween(today, day) < 0) return weekday;
  return `${weekday} · in ${formatWorkingDays(calendar.workingDaysBetween(today, day))}`;
}

function titlesIn({ ids }: Review, wanted: Span): Hint[] {
  return ids.references
    .filter((reference) => reference.place !== 'heading' && isIn(reference, wanted))
    .flatMap(({ value, end }) => {
      const definition = ids.byId.get(value);
      const title = definition === undefined ? '' : shortened(thingTitle(definition), LONGEST_TITLE);
      return title === '' ? [] : [hint(end, title)];
    });
}
