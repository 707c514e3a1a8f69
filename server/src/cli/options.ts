import { parseArgs } from 'node:util';
import { nearest } from '../schema/nearest.ts';

/** Something is wrong with the command as typed, or with a file it names. The message is one plain sentence. */
export class UsageError extends Error {}

interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
}

type Values<T extends Readonly<Record<string, OptionSpec>>> = {
  -readonly [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean;
};

/** The options and the other arguments of a command. The last one counts where an option was given twice. */
export interface Options<T extends Readonly<Record<string, OptionSpec>>> {
  readonly values: Values<T>;
  readonly operands: readonly string[];
}

/** Reads a command's arguments. Throws a `UsageError` for an option that is not known or has no value. */
export function readOptions<T extends Readonly<Record<string, OptionSpec>>>(
  argv: readonly string[],
  specs: T,
): Options<T> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: specs,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | boolean>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (spec === undefined) throw new UsageError(unknownOption(token.rawName, Object.keys(specs)));
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`The option ${token.rawName} takes no value.`);
      values.set(token.name, true);
    } else if (token.value === undefined || (token.inlineValue !== true && /^-./.test(token.value))) {
      throw new UsageError(`The option ${token.rawName} needs a value.`);
    } else values.set(token.name, token.value);
  }
  return { values: Object.fromEntries(values) as Values<T>, operands };
}

function unknownOption(written: string, names: readonly string[]): string {
  const known = nearest(written.replace(/^-+/, ''), names);
  const advice = known === undefined ? 'Add --help to see the options.' : `Did you mean --${known}?`;
  return `There is no option ${written}. ${advice}`;
}

/** The value of an option that takes one of a few words. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const meant = nearest(value, allowed);
  const advice = meant === undefined ? `Use ${orList(allowed)}.` : `Did you mean "${meant}"?`;
  throw new UsageError(`"${value}" is not something ${option} can be. ${advice}`);
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
