/** What a family of cues is called in front of an author: one sighting and several. */
const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  date: ['1 date', 'N dates'],
  time: ['1 time of day', 'N times of day'],
  sequence: ['1 step on to what came next', 'N steps on to what came next'],
  act: ['1 thing somebody did', 'N things somebody did'],
  omission: ['1 thing not done or judged poor', 'N things not done or judged poor'],
  failing: ['1 word for a failing', 'N words for a failing'],
  reported: ['1 reason that is not about practice', 'N reasons that are not about practice'],
  absent: ['1 thing that was not in place', 'N things that were not in place'],
  workload: ['1 mention of workload or staffing', 'N mentions of workload or staffing'],
  system: ['1 mention of how work is organised', 'N mentions of how work is organised'],
  standing: ['1 word on how things usually are', 'N words on how things usually are'],
  mind: ['1 word on what people thought or knew', 'N words on what people thought or knew'],
  effect: ['1 effect of a condition', 'N effects of a condition'],
  factor: ['1 reason or factor', 'N reasons or factors'],
  standard: ['1 comparison with what was expected', 'N comparisons with what was expected'],
  limit: ['1 limit set by a rule, a form, a record or money', 'N limits set by rules, forms, records or money'],
  review: ['1 word about the review itself', 'N words about the review itself'],
  people: ['1 word on who is who', 'N words on who is who'],
  proposal: ['1 proposal or rule', 'N proposals or rules'],
};

/** Sightings of a family in plain words; undefined where there are none. */
export function familyName(id: string, count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? NAMES[id]?.[0] : NAMES[id]?.[1].replace('N', String(count));
}
