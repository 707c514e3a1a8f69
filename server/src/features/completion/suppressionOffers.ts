import { rules } from '../../rules/registry.ts';
import type { Offer, Scene } from './offer.ts';

/** As far as a comment is looked for before the cursor, and its end behind it. */
const REACH = 2_000;
/** `<!-- review-ignore RULE, ` and the beginning of a rule. */
const NAMING = /^<!--\s*review-ignore(?:-section)?\s+((?:[^\s,]+[\s,]+)*)([^\s,]*)$/;
/** `<!-- ` and the beginning of a word. */
const OPENING = /^<!--\s*([\w-]*)$/;

/** In a comment that silences checks: the checks that can be, with the reason to be given. Undefined outside comments. */
export function suppressionOffers(offset: number, { review, isAsked }: Scene): readonly Offer[] | undefined {
  const before = review.text.slice(Math.max(0, offset - REACH), offset);
  const opened = before.lastIndexOf('<!--');
  if (opened === -1 || before.includes('-->', opened)) return undefined;
  const begun = before.slice(opened);
  const opening = OPENING.exec(begun);
  if (opening !== null) return isAsked ? keywords(offset, opening[1] ?? '') : [];
  const naming = NAMING.exec(begun);
  const [, others = '', word = ''] = naming ?? [];
  const named = others.split(/[\s,]+/);
  if (naming === null || word.startsWith('--') || named.includes('--')) return [];
  return ruleOffers(offset, word, new Set(named), review.text.slice(offset, offset + REACH));
}

function keywords(offset: number, word: string): readonly Offer[] {
  const offer = (label: string, detail: string): Offer => ({
    label,
    kind: 'value',
    detail,
    newText: [`${label} `],
    goesOn: true,
    start: offset - word.length,
    end: offset,
  });
  return [
    offer('review-ignore', 'Silences checks for the passage below'),
    offer('review-ignore-section', 'Silences checks for the section below'),
  ];
}

function ruleOffers(offset: number, word: string, named: ReadonlySet<string>, after: string): readonly Offer[] {
  const behind = /^[a-z/]*(?:-[a-z/]+)*/.exec(after)?.[0] ?? '';
  const rest = after.slice(behind.length);
  const closed = /^(?:(?!<!--|-->|\n\s*\n)[\s\S])*(?=-->)/.exec(rest)?.[0];
  const isReasoned = closed === undefined ? /^\s*--/.test(rest) : closed.trim() !== '';
  const reason = isReasoned ? [] : [' -- ', { stop: 1, placeholder: 'the reason' }];
  const close = isReasoned ? '' : closeFor(closed, rest);
  const taken = closed === undefined ? [] : closed.split(/[\s,]+/);
  return rules
    .filter(({ id, canBeSilenced }) => canBeSilenced && !named.has(id) && !taken.includes(id))
    .map(({ id, title, why }) => ({
      label: id,
      kind: 'value',
      detail: title,
      explanation: why,
      foundBy: `${id} ${title}`,
      newText: [id, ...reason, close],
      start: offset - word.length,
      end: offset + behind.length,
    }));
}

/** What is missing at the end of the comment. An editor may have closed its first bracket by itself. */
function closeFor(closed: string | undefined, rest: string): string {
  if (closed !== undefined) return rest.startsWith('-->') ? ' ' : '';
  return rest.startsWith('>') ? ' --' : ' -->';
}
