import { quoted, quotedPlaces } from './quoted.ts';
import type { TextContributions } from './textModel.ts';
import { asking, type ReadText, recommendationFamilies, recommendationSigns } from './textSigns.ts';

const DATE = 'by when';
const OWNERS: readonly string[] = ['who answers for it', 'a post that answers'];
/** Not said where somebody is named, as the words for it stand in many a title: "Director of Children's Services". */
const LEFT_TO_MANY = 'it is left to many, or to nobody';

/** What a recommendation must have: each part by the families of words that show it, and how it is put. */
const PARTS = [
  {
    families: ['an act that changes something', 'an arrangement is changed'],
    has: 'an act that changes something',
    lacks: 'no act seen that changes something',
  },
  {
    families: OWNERS,
    has: 'somebody who answers for it',
    lacks: 'nobody seen who answers for it',
  },
  { families: [DATE], has: 'a date by which', lacks: 'no date seen by which' },
  {
    families: ['how it will be seen', 'what is counted', 'an effect is counted', 'who is asked'],
    has: 'a way to see whether it worked',
    lacks: 'no way seen to tell whether it worked',
  },
] as const;

/** What makes a recommendation weak, by the families of words that show it. Only its presence is ever told. */
const FAULTS: readonly { readonly families: readonly string[]; readonly line: string }[] = [
  {
    families: ['soft words', 'talk and intention', 'thought, care or ownership is asked for'],
    line: 'care, thought or talk is asked for',
  },
  { families: ['a paper is looked at'], line: 'a paper is looked at' },
  { families: ['passing it on'], line: 'something is passed on or taught' },
  { families: ['a check that is only a paper', 'only effort is counted'], line: 'effort or a paper is counted' },
  { families: ['said not to need a check'], line: 'a check is said not to be needed' },
  { families: ['an aim, not an act'], line: 'an aim is named' },
  { families: ['nobody answers for it', 'several owners', 'everybody'], line: LEFT_TO_MANY },
];

/** A family that added less than this to the score is not worth a line. */
const WORTH_SAYING = 0.1;

/** What spoke for a recommendation's being weak or strong, and against it, in plain words. */
export function recommendationBecause(
  label: 'weak' | 'strong',
  { words, signs }: ReadText,
  { signs: weights, words: spoken }: TextContributions,
): string[] {
  const of = (values: readonly number[], families: readonly string[]) =>
    families.reduce((sum, id) => sum + (values[recommendationSigns.indexOf(id)] ?? 0), 0);
  const places = asking.placesIn(words, 0, words.length);
  const withOwnWords = (line: string, families: readonly string[]) => {
    const cues = families.map((id) => recommendationFamilies.findIndex((family) => family.id === id));
    const own = quotedPlaces(words, places, cues);
    return own === undefined ? line : `${line}: ${own}`;
  };
  const parts = PARTS.map(({ families, has, lacks }) =>
    of(signs, families) === 0
      ? { lacks }
      : { has: families.some((id) => id === DATE) ? has : withOwnWords(has, families) },
  );
  const faults = FAULTS.flatMap(({ families, line }) => {
    const forWeak = of(weights, families) * (label === 'weak' ? 1 : -1);
    if (of(signs, families) === 0 || forWeak < WORTH_SAYING) return [];
    if (line === LEFT_TO_MANY && of(signs, OWNERS) > 0) return [];
    return [{ forWeak, line: withOwnWords(line, families) }];
  });
  const worst = faults.toSorted((a, b) => b.forWeak - a.forWeak).map(({ line }) => line);
  const present = parts.flatMap(({ has }) => has ?? []);
  const absent = parts.flatMap(({ lacks }) => lacks ?? []);
  if (label === 'strong') {
    return [...present, ...[...absent, ...worst].slice(0, 2).map(asAgainst)];
  }
  const found = [...absent, ...worst.slice(0, 3)];
  const wording = found.length > 1 ? undefined : quoted(spoken.filter(({ weight }) => weight >= WORTH_SAYING));
  return [...found, ...(wording === undefined ? [] : [wording]), ...present.map(asAgainst)];
}

function asAgainst(line: string): string {
  return `against: ${line}`;
}
