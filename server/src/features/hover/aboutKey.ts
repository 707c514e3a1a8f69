import type { Configuration } from '../../configuration.ts';
import type { YamlSpot } from '../../review/yamlSpot.ts';
import { rulesAbout } from '../../rules/askedFor.ts';
import type { Rule, RuleContext } from '../../rules/rule.ts';
import { describeKey, keysAt } from '../../schema/describe.ts';
import { ownWords, type Paragraph, type Piece } from './said.ts';

/** Characters of an example. */
const LONGEST_EXAMPLE = 110;

/** What a key means, whether and when it is needed, and how its value may look. */
export function aboutKey({ path }: YamlSpot, context: RuleContext, configuration: Configuration): readonly Paragraph[] {
  const { reviewType } = context;
  const key = describeKey(reviewType, path);
  if (key === undefined) return [];
  const example = exampleOf(key.examples);
  const needs = [
    ...(isRequired(path, context) ? [['Always needed.']] : []),
    ...rulesAbout(path)
      .filter(({ id, appliesTo }) => configuration.rules[id] !== 'off' && appliesTo.includes(reviewType))
      .map((rule): readonly Piece[] => [`${whenOf(rule, configuration)}: `, ...ownWords(rule.title)]),
  ];
  return [
    [{ strong: `${key.title}:` }, ` ${key.description}`],
    needs.length === 0 ? ['It may be left out: no check asks for it.'] : { list: needs },
    // Without words between them, an editor shows two lists as one.
    ...(key.meanings === undefined ? [] : [['What can be written:'], { list: meaningLines(key.meanings) }]),
    ...(example === undefined ? [] : [['For example: ', { code: `${path.at(-1)}: ${example}` }]]),
  ];
}

/** What a value means where only certain values may stand. */
export function aboutValue({ path, scalar }: YamlSpot, { reviewType }: RuleContext): readonly Paragraph[] {
  const described = describeKey(reviewType, path);
  const { meanings = {}, title = '' } = described ?? {};
  if (!Object.hasOwn(meanings, scalar.source)) return [];
  return [[{ strong: `${title}:` }, ' ', { code: scalar.source }, `. ${meanings[scalar.source] ?? ''}`]];
}

/** When a rule asks for a value: as its severity has it, which a project may have changed. */
function whenOf({ id, severity, inPublic }: Rule, configuration: Configuration): string {
  const set = configuration.rules[id];
  if (set !== undefined && set !== 'default') return set === 'error' ? 'Always' : 'Good to have';
  if (inPublic === 'error') return 'In a public review';
  if (severity.whileDrafting === 'error') return 'Always';
  if (severity.atSignOff === 'error') return 'By sign-off';
  return severity.atSignOff === 'warning' ? 'Looked for' : 'Good to have';
}

function isRequired(path: YamlSpot['path'], { reviewType }: RuleContext): boolean {
  const key = path.at(-1);
  return keysAt(reviewType, path.slice(0, -1)).some((each) => each.key === key && each.required);
}

function meaningLines(meanings: Readonly<Record<string, string>>): readonly (readonly Piece[])[] {
  return Object.entries(meanings).map(([value, meaning]) => [{ code: value }, `: ${meaning}`]);
}

/** The first example as it could be written on the line of the key; none where that would be long. */
function exampleOf([example]: readonly unknown[]): string | undefined {
  const text = onLine(example, false);
  return text === undefined || text.length > LONGEST_EXAMPLE ? undefined : text;
}

function onLine(value: unknown, isInside: boolean): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return isInside && /[,:[\]{}#]/.test(value) ? `"${value}"` : value;
  if (Array.isArray(value))
    return inside(
      value.map((item: unknown) => onLine(item, true)),
      '[',
      ']',
    );
  if (typeof value !== 'object' || value === null) return undefined;
  const pairs = Object.entries(value).map(([key, item]) => {
    const text = onLine(item, true);
    return text === undefined ? undefined : `${key}: ${text}`;
  });
  return inside(pairs, '{', '}');
}

function inside(parts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`;
}
