import { assuranceAsks } from './assuranceAsks.ts';
import { Phrases } from './phrases.ts';
import { softAsks } from './softAsks.ts';
import { vagueObjects } from './vagueObjects.ts';

/** Turns that leave open what will be done, or whether: soft wherever they stand, and not only where they are asked for. */
export const SOFT_TURNS: readonly string[] = [
  ...'as where if when wherever'
    .split(' ')
    .flatMap((word) => ['necessary', 'appropriate', 'possible', 'required', 'needed'].map((how) => `${word} ${how}`)),
  'considered necessary',
  'under review',
  'under close review',
  'in due course',
  'going forward',
  'reasonable steps',
  'demonstrate learning',
  ...['have', 'hold', 'convene', 'start'].flatMap((verb) => [`${verb} ~ conversation`, `${verb} ~ conversations`]),
  'to reflect',
  'reflect together',
  'think ~ carefully',
  'reminding',
  'encouraging',
  'promoting',
  'raising awareness',
  'to raise the profile',
  'awareness raised',
  'purposeful',
  'outcome-focused',
  'what is there',
  'taken forward',
  'on the agenda',
  'best endeavours',
];

/** These mean something else where they are not asked for: "foster carers", "have a look at how many came". */
const ONLY_WHERE_ASKED: ReadonlySet<string> = new Set([
  'foster',
  'scope',
  'be given to',
  'communicate',
  'remember',
  'look at how',
  'look at what',
  'look at whether',
  'embedded',
]);

/** Words that sound soft anywhere in a text: soft asks, what cannot be seen or counted, and the turns above. */
export const softWords = new Phrases([
  ...[...softAsks.filter(({ about }) => about === undefined), ...vagueObjects]
    .flatMap(({ phrases }) => phrases)
    .filter((phrase) => !ONLY_WHERE_ASKED.has(phrase)),
  'embedded !in',
  ...SOFT_TURNS,
]);

/** Words for assurance, in the forms in which a text may speak of it without asking for it. */
export const assuranceWords = new Phrases([
  ...assuranceAsks.filter(({ about }) => about === undefined).flatMap(({ phrases }) => phrases),
  ...['seeks', 'gains', 'obtains', 'receives', 'provides', 'gives', 'providing', 'seeking'].map(
    (verb) => `${verb} ~ assurance`,
  ),
]);
