import { contributionsTo, type SpokenWord, writtenAs } from './contributions.ts';
import type { CueSide } from './cues/cue.ts';
import { cues } from './cues.ts';
import { familyName } from './familyNames.ts';
import { weigh } from './model.ts';
import { cueIndex, type Passage } from './passage.ts';
import { quoted, quotedPlaces } from './quoted.ts';

/** Lines of each kind at most, so that the list can be taken in at a glance. */
const MOST = 4;
const MOST_AGAINST = 2;
const MOST_MISSING = 3;
/** A family or a word that added less than this to the score is not worth a line. */
const WORTH_SAYING = 0.15;

/** What was seen in a passage, in plain words. */
export interface Because {
  /** What spoke for the verdict: of the families that weighed most, the one seen most often first. */
  readonly seen: readonly string[];
  /** What would have spoken for another verdict and is not there. */
  readonly missing: readonly string[];
  /** What spoke against the verdict, the weightiest first. */
  readonly against: readonly string[];
}

/** Which families may speak for a verdict. That a word for staffing spoke for a chronology is true of some texts and helps nobody. */
const OWN_SIDES: Readonly<Record<Label, readonly CueSide[]>> = {
  chronology: ['tells'],
  analysis: ['explains'],
  mixed: ['tells', 'explains'],
  neither: ['neither'],
};

type Label = 'chronology' | 'analysis' | 'mixed' | 'neither';

/** What spoke for a verdict and against it. Only what was weighed is named, and nothing that did not bear on the verdict. */
export function becauseOf(passage: Passage, label: Label): Because {
  const { families, words } = contributionsTo(passage, label);
  const named = families
    .map((weight, at) => ({ weight, at, cue: cues[at], count: passage.counts[at] ?? 0 }))
    .flatMap(({ weight, at, cue, count }) => {
      const line = familyName(cue?.id ?? '', count);
      if (line === undefined || cue === undefined) return [];
      return [{ weight, count, isOwn: OWN_SIDES[label].includes(cue.side), at, line }];
    });
  const speaking = named
    .filter(({ weight, isOwn }) => isOwn && weight >= WORTH_SAYING)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => b.count - a.count);
  const opposing = named
    .filter(({ weight, isOwn }) => !isOwn && weight <= -WORTH_SAYING)
    .sort((a, b) => a.weight - b.weight);
  const sentences = sentenceLines(passage, label);
  const told = [...speaking.map((each) => withOwnWords(each, passage)), ...sentences.seen];
  const seen = told.length > 1 ? told : [...told, ...wordsLine(words.filter(({ weight }) => weight >= WORTH_SAYING))];
  const against = [...sentences.against, ...opposing.map((each) => withOwnWords(each, passage))].slice(0, MOST_AGAINST);
  return {
    seen: seen.length === 0 ? ['how it is worded, more than any one sign'] : seen,
    missing: missingFor(passage, label),
    against,
  };
}

/** The same as a list that can be read from top to bottom. */
export function becauseLines({ seen, missing, against }: Because): string[] {
  return [...seen, ...missing, ...against.map((line) => `against: ${line}`)];
}

/** Sightings of one cue in a passage. */
export function sightings(passage: Passage, cue: string): number {
  return passage.counts[cues.findIndex(({ id }) => id === cue)] ?? 0;
}

/** Families whose words the author need not be shown: they are easily found, or small words such as "are" and "each". */
const PLAIN: ReadonlySet<string> = new Set(['date', 'time', 'act', 'omission', 'standing']);

/** A line on a family, and the words that were taken for it: "1 reason or factor" could be any. */
function withOwnWords({ at, line }: { readonly at: number; readonly line: string }, passage: Passage): string {
  if (PLAIN.has(cues[at]?.id ?? '')) return line;
  const places = passage.sentences.flatMap(({ from, to }) => cueIndex.placesIn(passage.words, from, to));
  const own = quotedPlaces(passage.words, places, [at]);
  return own === undefined ? line : `${line}: ${own}`;
}

/** The kinds of sentence, in the order of their likelihoods: how one does, how several do. */
const DOES = [
  ['tells what happened', 'tell what happened'],
  ['explains', 'explain'],
  ['neither tells what happened nor says why', 'neither tell what happened nor say why'],
] as const;
const EXPLAINS = 1;
/** Words by which a sentence is known again. */
const OPENING_WORDS = 5;
/** The kinds of sentence that go with each verdict. */
const OWN: Readonly<Record<Label, readonly number[]>> = { chronology: [0], analysis: [1], mixed: [0, 1], neither: [2] };

/** What the sentences do one by one, as the verdict rests on that as well. */
function sentenceLines(passage: Passage, label: Label): { readonly seen: string[]; readonly against: string[] } {
  const { sentences } = weigh(passage);
  const kinds = sentences.map((likely) => likely.indexOf(Math.max(...likely)));
  const line = (kind: number) => {
    const count = kinds.filter((each) => each === kind).length;
    const [one, several] = DOES[kind] ?? DOES[2];
    if (count === 0) return [];
    if (kinds.length === 1) return [`its one sentence ${one}`];
    if (count === kinds.length)
      return [count === 2 ? `both sentences ${several}` : `all ${count} sentences ${several}`];
    const which = kind === EXPLAINS ? `: ${openingOf(passage, mostOf(sentences, kind))}` : '';
    return [`${count} of ${kinds.length} sentences ${count === 1 ? one : several}${which}`];
  };
  const own = OWN[label];
  const other = label === 'chronology' ? [1] : label === 'analysis' ? [0] : label === 'neither' ? [1, 0] : [];
  return { seen: own.flatMap(line), against: other.flatMap(line) };
}

/** The place of the sentence that most likely is of a kind. */
function mostOf(sentences: readonly (readonly number[])[], kind: number): number {
  const likely = sentences.map((each) => each[kind] ?? 0);
  return likely.indexOf(Math.max(...likely));
}

/** How a sentence begins, in the author's own words. */
function openingOf({ words, sentences }: Passage, at: number): string {
  const { from, to } = sentences[at] ?? { from: 0, to: 0 };
  const end = Math.min(to, from + OPENING_WORDS);
  return `“${writtenAs(words, from, end)}${end < to ? ' …' : ''}”`;
}

/** What is missing where none of some families stands in a passage, for the verdicts it bears on. */
const LOOKED_FOR: readonly { readonly missing: string; readonly families: readonly string[]; readonly in: Label[] }[] =
  [
    {
      missing: 'no condition named',
      families: ['absent', 'workload', 'system', 'limit', 'effect'],
      in: ['chronology', 'neither'],
    },
    { missing: 'nobody’s reasons', families: ['mind', 'factor'], in: ['chronology', 'neither'] },
    { missing: 'nothing on workload', families: ['workload'], in: ['chronology'] },
    { missing: 'no reason or factor named', families: ['factor'], in: ['chronology'] },
    { missing: 'nothing that somebody did', families: ['act', 'omission'], in: ['neither'] },
    { missing: 'no dates', families: ['date', 'time'], in: ['neither'] },
  ];

function missingFor(passage: Passage, label: Label): string[] {
  const missing: string[] = [];
  const said = new Set<string>();
  for (const each of LOOKED_FOR) {
    if (!each.in.includes(label) || each.families.some((id) => said.has(id) || sightings(passage, id) > 0)) continue;
    for (const id of each.families) said.add(id);
    missing.push(each.missing);
  }
  return missing.slice(0, MOST_MISSING);
}

function wordsLine(words: readonly SpokenWord[]): string[] {
  const line = quoted(words);
  return line === undefined ? [] : [line];
}
