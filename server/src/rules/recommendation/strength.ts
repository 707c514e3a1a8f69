import { likelyWeak } from '../../prose/judgeText.ts';
import { type Reading, readAsks } from './asks.ts';
import { changeSigns } from './changeSigns.ts';
import { assuranceWords, softWords } from './softWords.ts';
import { artefacts, elaborates, type WeakAsk, weakAt, written } from './weakAsks.ts';

/** What makes a recommendation weak. Nothing was found in it that says how anything will change. */
export interface Weakness {
  /** `wish`: not all that it asks for is soft, but it has soft words and reads as a weak one. */
  readonly kind: 'soft' | 'ensure' | 'assurance' | 'wish';
  /** The id of the soft ask, the vague object or the soft words. */
  readonly id: string;
  /** Its words as the author wrote them. */
  readonly words: string;
}

/**
 * The weakness of a recommendation by its own text; its actions may still carry a change.
 *
 * @param beside What else the review says of who does it, by when, and how that will be seen
 */
export function weaknessOf(text: string, beside = ''): Weakness | undefined {
  // A prompt that still waits for an answer: the author is at work on it.
  if (text.includes('[insert')) return undefined;
  const reading = readAsks(text);
  return softAlone(reading) ?? wishIn(reading, beside);
}

/** The weakness of a recommendation of which all that it asks for is soft. */
function softAlone(reading: Reading): Weakness | undefined {
  const asks = reading.asks.filter((ask) => !elaborates(ask, reading));
  const found: WeakAsk[] = [];
  for (const ask of asks) {
    const weak = ask.negated ? undefined : weakAt(ask, reading);
    if (weak === undefined) return undefined;
    found.push(weak);
  }
  const weakness = found.find(({ kind }) => kind !== 'assurance') ?? found[0];
  if (weakness === undefined) return undefined;
  const { kind, id, words } = weakness;
  const speaking = changeSigns(reading, found).filter((sign) => {
    // That assurance comes often, or by a day, does not say what it will rest on.
    if (kind === 'assurance') return sign !== 'how-often' && sign !== 'how-much' && sign !== 'by-when';
    return sign !== 'by-when' || found.every(({ aDateHelps }) => aDateHelps);
  });
  return speaking.length === 0 ? { kind, id, words } : undefined;
}

/** Signs of when and how often: a wish may have both and still say nothing of what changes. */
const TIMES: readonly string[] = ['by-when', 'how-often'];

/** A text of fewer words gives the judgement too little to go on: it would call nearly every short one weak. */
const ENOUGH_WORDS = 12;

/** Above this likelihood a text with soft words and no sign of a change is called weak; by it no strong one of the corpus is. */
const SURE = 0.7;

/** The soft words of a recommendation that asks for other things too but has no sign of a change, and reads as a weak one. */
function wishIn(reading: Reading, beside: string): Weakness | undefined {
  const { text, words, asks } = reading;
  if (words.length < ENOUGH_WORDS || asks.some(({ negated }) => negated)) return undefined;
  const soft = softWords.find(words, 0, words.length);
  const found = soft ?? assuranceWords.find(words, 0, words.length);
  if (found === undefined || artefacts.find(words, 0, words.length) !== undefined) return undefined;
  if (signsOf(reading).some((sign) => !TIMES.includes(sign))) return undefined;
  if (likelyWeak(`${text} ${beside}`) < SURE) return undefined;
  const kind = soft === undefined ? 'assurance' : 'wish';
  return { kind, id: kind, words: written(text, words, found.from, found.to) };
}

/** The ids of the mechanisms in a text. */
export function mechanismsIn(text: string): readonly string[] {
  return signsOf(readAsks(text));
}

function signsOf(reading: Reading): readonly string[] {
  return changeSigns(
    reading,
    reading.asks.map((ask) => weakAt(ask, reading)).filter((weak) => weak !== undefined),
  );
}
