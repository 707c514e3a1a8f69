import type { NewText, TabStop } from './edit.ts';

/**
 * YAML to be written: text (quoted where it must be), a place to fill in, a number or boolean (`literal`), sentences
 * (`prose`, written as a `>-` block so that colons and quotes in them do no harm), a short list of ids, a list with one
 * dash a line, a mapping. A place with an empty placeholder leaves its key without a value until it is filled in.
 */
export type NewNode =
  | string
  | TabStop
  | { readonly literal: number | boolean | TabStop }
  | { readonly prose: string | TabStop }
  | { readonly ids: readonly (string | TabStop)[] }
  | { readonly items: readonly NewNode[] }
  | { readonly map: readonly NewEntry[] };

export type NewEntry = readonly [key: string, value: NewNode];

/** How a document lays out its YAML, in columns. */
export interface YamlLayout {
  /** From a key to the keys of the mapping below it. */
  readonly step: number;
  /** From a key to the dashes of its list; 0 where lists are not indented. */
  readonly toDash: number;
  /** From a dash to the text of its item. */
  readonly afterDash: number;
}

/** What stands after `key:` for a key in `column`, with the space or line break that comes first. */
export function afterKey(value: NewNode, column: number, layout: YamlLayout): NewText {
  if (typeof value === 'string') return [` ${quoted(value)}`];
  if ('stop' in value || 'literal' in value || 'ids' in value) return [' ', ...flowText(value)];
  if ('prose' in value) return proseBlock(' ', value.prose, column + layout.step);
  if ('items' in value) {
    if (value.items.length === 0) return [' []'];
    const dash = column + layout.toDash;
    return value.items.flatMap((item) => [`\n${spaces(dash)}`, ...afterIndent(item, dash, layout)]);
  }
  if (value.map.length === 0) return [' {}'];
  return value.map.flatMap((entry) => [
    `\n${spaces(column + layout.step)}`,
    ...entryText(entry, column + layout.step, layout),
  ]);
}

/** An item of a list, from its dash on, for a dash in `column`. */
export function afterIndent(item: NewNode, column: number, layout: YamlLayout): NewText {
  const dash = `-${spaces(layout.afterDash - 1)}`;
  if (typeof item === 'object' && 'map' in item) {
    const at = column + layout.afterDash;
    return item.map.flatMap((entry, index) => [
      index === 0 ? dash : `\n${spaces(at)}`,
      ...entryText(entry, at, layout),
    ]);
  }
  if (typeof item === 'object' && 'prose' in item) return proseBlock(dash, item.prose, column + layout.afterDash);
  return [dash, ...flowText(item)];
}

/** After `lead`, sentences as a `>-` block with text in `column`, or in quotes where a block cannot hold them as they are. */
function proseBlock(lead: string, prose: string | TabStop, column: number): NewText {
  const opening = `${lead}>-\n${spaces(column)}`;
  if (typeof prose !== 'string') return [opening, prose];
  const paragraphs = prose.split('\n');
  if (paragraphs.some((line) => /[\p{Cc}\u2028\u2029\uFEFF]/u.test(line) || line !== line.trim() || line === ''))
    return [`${lead}${doubleQuoted(prose)}`];
  // A blank line in such a block reads as a line break.
  const width = Math.max(NARROWEST, WIDTH - column);
  return [
    opening,
    paragraphs.map((line) => linesOf(line, width).join(`\n${spaces(column)}`)).join(`\n\n${spaces(column)}`),
  ];
}

/** How far lines of prose go, in columns. */
const WIDTH = 110;
const NARROWEST = 40;

/** Cuts prose at single spaces, where a folded block puts them back: reading the lines gives the same text. */
function linesOf(prose: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of prose.split(/(?<! ) (?! )/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** `key: value` in block style, for a key in `column`. */
export function entryText([key, value]: NewEntry, column: number, layout: YamlLayout): NewText {
  return [`${quoted(key)}:`, ...afterKey(value, column, layout)];
}

/** The value on one line, as it must be written inside `{}` or `[]`. */
export function flowText(value: NewNode): NewText {
  if (typeof value === 'string') return [quoted(value)];
  if ('stop' in value) return place(value);
  if ('literal' in value) return [typeof value.literal === 'object' ? value.literal : String(value.literal)];
  if ('prose' in value) return typeof value.prose === 'string' ? [quoted(value.prose)] : place(value.prose);
  if ('ids' in value) return ['[', ...joined(value.ids.map(flowText)), ']'];
  if ('items' in value) return ['[', ...joined(value.items.map(flowText)), ']'];
  return ['{', ...joined(value.map.map(flowEntry)), '}'];
}

/** `key: value` as it must be written inside `{}`. */
export function flowEntry([key, value]: NewEntry): NewText {
  return [`${quoted(key)}: `, ...flowText(value)];
}

/** Text as a YAML scalar on one line: plain where that reads back as the same string, else in quotes. */
export function quoted(text: string): string {
  return isPlain(text) ? text : doubleQuoted(text);
}

/** Text in double quotes. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029\u0085\uFEFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const NOT_A_STRING =
  /^(?:~|null|true|false|[-+]?\.inf|\.nan|[-+]?(?:0o[0-7]+|0x[0-9a-f]+|[0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?|[0-9]+\.))$/i;

/** True where the text, written without quotes anywhere in YAML, reads back as the same string. */
function isPlain(text: string): boolean {
  return (
    /^[^\s!-,[\]{}:?>@`|%-][^\p{Cc}\u2028\u2029\uFEFF[\]{},]*$/u.test(text) &&
    text === text.trim() &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !NOT_A_STRING.test(text)
  );
}

/** A place to fill in, inside quotes where what it proposes needs them. */
function place(stop: TabStop): NewText {
  if (stop.placeholder === '' || isPlain(stop.placeholder)) return [stop];
  const inQuotes = doubleQuoted(stop.placeholder).slice(1, -1);
  return ['"', { ...stop, placeholder: inQuotes }, '"'];
}

function joined(parts: readonly NewText[]): NewText {
  return parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
}

function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
