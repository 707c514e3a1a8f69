import type { CueIndex } from './cueIndex.ts';
import { askingCues } from './cues/asking.ts';
import { askingCareFamilies } from './cues/askingCare.ts';
import { askingCheckFamilies } from './cues/askingChecks.ts';
import { askingLittleFamilies } from './cues/askingLittle.ts';
import { askingPartFamilies } from './cues/askingParts.ts';
import type { WordFamily } from './cues/cue.ts';
import { seeingFamilies } from './cues/seeing.ts';
import type { Passage } from './passage.ts';

/** The families of words by which a recommendation is judged. */
export const recommendationFamilies: readonly WordFamily[] = [
  ...askingCues,
  ...seeingFamilies,
  ...askingLittleFamilies,
  ...askingPartFamilies,
  ...askingCareFamilies,
  ...askingCheckFamilies,
];

/** How often the families of some ids stand in a stretch of words. */
type Seen = (...ids: readonly string[]) => number;

interface Whole {
  readonly all: Seen;
  readonly sentences: readonly Seen[];
}

const ACT = ['an act that changes something', 'an arrangement is changed'];
const LITTLE = [
  'thought, care or ownership is asked for',
  'passing it on',
  'a paper is looked at',
  'talk and intention',
];
const OWNER = ['who answers for it', 'a post that answers'];
const DATE = ['by when'];
const COUNTED = ['an effect is counted', 'what is counted', 'who is asked'];
const EFFORT = ['only effort is counted', 'a check that is only a paper'];
const LOOKED_AT = [...COUNTED, 'how it will be seen'];

/**
 * What no family shows by itself: which parts a recommendation has together, and whether what is asked for, or what is
 * counted, is only care and effort. A recommendation is strong by all its parts, and weights of single families add up.
 */
const TOGETHER: Readonly<Record<string, (text: Whole) => boolean>> = {
  'no act': ({ all }) => all(...ACT) === 0,
  'no owner': ({ all }) => all(...OWNER) === 0,
  'no date': ({ all }) => all(...DATE) === 0,
  'no measure': ({ all }) => all(...LOOKED_AT) === 0,
  'hardly a measure': ({ all }) => all(...LOOKED_AT) === 1,
  'several signs of a measure': ({ all }) => all(...LOOKED_AT) > 3,
  'act, owner, date and measure': ({ all }) =>
    all(...ACT) > 0 && all(...OWNER) > 0 && all(...DATE) > 0 && all(...COUNTED) > 0,
  'act and measure': ({ all }) => all(...ACT) > 0 && all(...LOOKED_AT) > 0,
  'act and no measure': ({ all }) => all(...ACT) > 0 && all(...LOOKED_AT) === 0,
  'measure and no act': ({ all }) => all(...ACT) === 0 && all(...LOOKED_AT) > 0,
  'little is asked for and no act': ({ all }) => all(...ACT) === 0 && all(...LITTLE) > 0,
  'an aim and no act': ({ all }) => all(...ACT) === 0 && all('an aim, not an act') > 0,
  'little is asked for, nothing turned down': ({ all }) =>
    all(...LITTLE) > 0 && all('what was done before, or is turned down') === 0,
  'little is asked of an owner': ({ sentences }) =>
    sentences.some((s) => s(...OWNER) > 0 && s(...LITTLE) > 0 && s(...ACT) === 0),
  'an owner acts': ({ sentences }) => sentences.some((s) => s(...OWNER) > 0 && s(...ACT) > 0 && s(...LITTLE) === 0),
  'an owner acts by a date': ({ sentences }) =>
    sentences.some((s) => s(...OWNER) > 0 && s(...ACT) > 0 && s(...DATE) > 0 && s(...LITTLE) === 0),
  'an effect is counted, not effort': ({ sentences }) => sentences.some((s) => s(...COUNTED) > 0 && s(...EFFORT) === 0),
  'effort is counted': ({ sentences }) => sentences.some((s) => s(...COUNTED) > 0 && s(...EFFORT) > 0),
  'the last sentence counts an effect': ({ sentences }) => {
    const last = sentences.at(-1);
    return last !== undefined && last(...COUNTED) > 0 && last(...EFFORT) === 0;
  },
  'the last sentence counts nothing': ({ sentences }) => (sentences.at(-1)?.(...LOOKED_AT) ?? 0) === 0,
  'counted after an act': ({ sentences }) => {
    const act = sentences.findIndex((s) => s(...ACT) > 0 && s(...LITTLE) === 0);
    return act >= 0 && sentences.slice(act + 1).some((s) => s(...COUNTED) > 0 && s(...EFFORT) === 0);
  },
};

/** The names of the signs of a recommendation, in the order in which `countSigns` counts them. */
export const recommendationSigns: readonly string[] = [
  ...recommendationFamilies.map(({ id }) => id),
  ...Object.keys(TOGETHER),
];

/** Counts the signs of a recommendation. `families` finds those of `recommendationFamilies`. */
export function countSigns({ words, sentences }: Passage, families: CueIndex): number[] {
  const counts = families.countIn(words, 0, words.length);
  const whole: Whole = {
    all: seenIn(counts),
    sentences: sentences.map(({ from, to }) => seenIn(families.countIn(words, from, to))),
  };
  return [...counts, ...Object.values(TOGETHER).map((holds) => Number(holds(whole)))];
}

const PLACES = new Map(recommendationFamilies.map(({ id }, at) => [id, at]));

function seenIn(counts: readonly number[]): Seen {
  return (...ids) => ids.reduce((sum, id) => sum + (counts[PLACES.get(id) ?? -1] ?? 0), 0);
}
