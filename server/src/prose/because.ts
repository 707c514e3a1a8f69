import { cues } from './cues.ts';
import type { Passage } from './passage.ts';

/** What a cue is called in front of an author: one sighting, several, and how its absence is put. */
const NAMES: Readonly<Record<string, readonly [one: string, many: string, none?: string]>> = {
  date: ['1 date', 'N dates', 'no dates'],
  time: ['1 time of day', 'N times of day'],
  sequence: ['1 step on to what came next', 'N steps on to what came next'],
  act: ['1 thing somebody did', 'N things somebody did'],
  omission: ['1 thing not done or judged poor', 'N things not done or judged poor'],
  reported: ['1 reason that is not about practice', 'N reasons that are not about practice'],
  absent: ['1 thing that was not in place', 'N things that were not in place', 'nothing named that was not in place'],
  workload: ['1 mention of workload or staffing', 'N mentions of workload or staffing', 'nothing on workload'],
  system: [
    '1 mention of how work is organised',
    'N mentions of how work is organised',
    'nothing on how work is organised',
  ],
  standing: ['1 word on how things usually are', 'N words on how things usually are'],
  mind: [
    '1 word on what people thought or knew',
    'N words on what people thought or knew',
    'nothing on what people thought or knew',
  ],
  effect: ['1 effect of a condition', 'N effects of a condition'],
  factor: ['1 reason or factor', 'N reasons or factors', 'no reason or factor named'],
  standard: ['1 comparison with what was expected', 'N comparisons with what was expected'],
  review: ['1 word about the review itself', 'N words about the review itself'],
  people: ['1 word on who is who', 'N words on who is who'],
  proposal: ['1 proposal or rule', 'N proposals or rules'],
};

/** Lines of each kind at most, so that the list can be taken in at a glance. */
const MOST = 4;

/** What was seen in a passage, in plain words. */
export interface Because {
  /** Sightings that support the verdict, the most frequent first. */
  readonly seen: readonly string[];
  /** What would have spoken for another verdict and is not there. */
  readonly missing: readonly string[];
  /** Sightings that speak against the verdict. */
  readonly against: readonly string[];
}

/** What speaks for a verdict and against it. */
export function becauseOf(passage: Passage, label: 'chronology' | 'analysis' | 'mixed' | 'neither'): Because {
  const seen = (side: string) =>
    cues
      .map(({ id, side: own }, at) => ({ id, side: own, count: passage.counts[at] ?? 0 }))
      .filter(({ id, side: own, count }) => own === side && count > 0 && NAMES[id] !== undefined)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST)
      .map(({ id, count }) => (count === 1 ? NAMES[id]?.[0] : NAMES[id]?.[1].replace('N', String(count))) ?? '');
  const missing = cues.flatMap(({ id, side }, at) => {
    const none = NAMES[id]?.[2];
    return side === 'explains' && passage.counts[at] === 0 && none !== undefined ? [none] : [];
  });
  const against = (side: string) => seen(side).slice(0, 2);
  if (label === 'chronology')
    return { seen: seen('tells'), missing: missing.slice(0, 3), against: against('explains') };
  if (label === 'analysis') return { seen: seen('explains'), missing: [], against: against('tells') };
  if (label === 'mixed')
    return { seen: [...seen('tells').slice(0, 3), ...seen('explains').slice(0, 3)], missing: [], against: [] };
  return { seen: seen('neither'), missing: missing.slice(0, 1), against: [] };
}

/** The same as a list that can be read from top to bottom. */
export function becauseLines({ seen, missing, against }: Because): string[] {
  return [...seen, ...missing, ...against.map((line) => `against: ${line}`)];
}

/** Sightings of one cue in a passage. */
export function sightings(passage: Passage, cue: string): number {
  return passage.counts[cues.findIndex(({ id }) => id === cue)] ?? 0;
}
