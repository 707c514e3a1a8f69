/** A wording that a rule looks for. */
export interface Phrase {
  readonly id: string;
  /** A regular expression without groups that are kept; a space stands for white space of any kind. Case does not matter. */
  readonly pattern: string;
  /** A sentence in which it is meant, and one that looks like it and is fine: both are tested. */
  readonly fires: string;
  readonly quiet: string;
  /** Words to offer in place of what was found, where some say the same without what is wrong. */
  readonly instead?: string;
}

/** One expression for many phrases, whole words only; the number of the group that matched is the number of the phrase. */
export function expressionOf(phrases: readonly { readonly pattern: string }[]): RegExp {
  const parts = phrases.map(({ pattern }) => `(${pattern.replaceAll(' ', '\\s+')})`);
  return new RegExp(`(?<![\\w-])(?:${parts.join('|')})(?![\\w-])`, 'gi');
}

/** True where one of the phrases stands in a text. */
export function testOf(phrases: readonly { readonly pattern: string }[]): (text: string) => boolean {
  const expression = new RegExp(expressionOf(phrases).source, 'i');
  return (text) => expression.test(text);
}
