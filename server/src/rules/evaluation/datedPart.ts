import { type Entity, nameOf } from '../../review/entities.ts';
import type { Measure } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { formatDay } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import type { Fix, Report } from '../rule.ts';
import { keysBefore } from './newMeasure.ts';

/** A part of a measure in the author's words, with the key of the date that belongs to it. */
export interface DatedPart {
  readonly key: 'baseline' | 'target';
  readonly dateKey: 'baselineDate' | 'when';
  /** What stands in place of the words until they are written. */
  readonly placeholder: string;
  /** What is said of a measure after its name. */
  readonly messages: { readonly neither: string; readonly noWords: string; readonly noDate: string };
}

/** A measure that lacks the words, the date or both. */
export interface Lacking {
  readonly measure: YamlMap;
  readonly words: boolean;
  readonly date: boolean;
}

/** A report on each measure that lacks the part or its date. */
export function* lacking(measures: readonly Entity<Measure>[], part: DatedPart): Iterable<Report<Lacking>> {
  const { key, dateKey, messages } = part;
  for (const measure of measures) {
    const words = !measure.fields.has(key);
    const date = !measure.fields.has(dateKey);
    if (!words && !date) continue;
    const { start, end } = placeInItem(measure, words ? key : dateKey);
    const said = words && date ? messages.neither : words ? messages.noWords : messages.noDate;
    yield { start, end, message: `${nameOf(measure)} ${said}`, detail: { measure: measure.fields.node, words, date } };
  }
}

/** Inserts what is lacking; the day is one that the author can write over. */
export function insertDatedPart(review: Review, lacks: Lacking, part: DatedPart, day: IsoDay): readonly Fix[] {
  const { key, dateKey, placeholder } = part;
  const { measure } = lacks;
  const words = lacks.words ? insertKey(review, measure, key, { stop: 1, placeholder }, keysBefore(key)) : [];
  const date = lacks.date
    ? insertKey(review, measure, dateKey, { stop: 2, placeholder: day }, keysBefore(dateKey))
    : [];
  const wanted = [...(lacks.words ? [`a ${key}`] : []), ...(lacks.date ? [`a date: ${formatDay(day)}`] : [])];
  return offers([{ title: `Insert ${wanted.join(' and ')}`, edits: [...words, ...date], preferred: true }]);
}
