import type { YamlPath } from './yamlOutline.ts';
import type { YamlPlace } from './yamlPlace.ts';

/** `[…]` or `{…}` that is open where the cursor stands. */
interface Container {
  readonly kind: 'list' | 'map';
  readonly path: YamlPath;
  /** What stands in it, with the place where each begins: the items of a list, the keys of a mapping. */
  readonly parts: { readonly text: string; readonly start: number }[];
  /** Where the item or the `key: value` begins that is being read. */
  begin: number;
  /** Of a mapping: the key whose value is being read. */
  key: string | undefined;
}

/** Text that is looked at behind the cursor for what else the list holds. */
const FURTHEST = 2_000;

/**
 * Where a cursor stands inside a value in `[ ]` or `{ }`. Undefined where the value ends before the cursor.
 * @param start Where the value begins, at its bracket
 * @param path To the value
 */
export function flowPlace(text: string, start: number, offset: number, path: YamlPath): YamlPlace | undefined {
  const open: Container[] = [];
  const end = endOfReading(text, offset);
  let here: Container | undefined;
  let begin = offset;
  let key: string | undefined;
  let index = 0;
  let quote: number | undefined;
  for (let at = start; at <= end; at++) {
    const sign = at === end ? '' : text.charAt(at);
    if (at === offset) {
      here = open.at(-1);
      if (here === undefined) return undefined;
      ({ begin, key } = here);
      index = here.parts.length;
    }
    const top = open.at(-1);
    if (sign === '"' || sign === "'") {
      if (top !== undefined && text.slice(top.begin, at).trim() === '') {
        const close = endOfQuote(text, at, sign, end);
        if (at < offset && offset <= close) {
          quote = at;
          here = top;
          ({ begin, key } = top);
          index = top.parts.length;
        }
        at = close;
      }
    } else if (sign === '[' || sign === '{') {
      open.push({
        kind: sign === '[' ? 'list' : 'map',
        path: top === undefined ? path : [...top.path, top.kind === 'list' ? top.parts.length : (top.key ?? '')],
        parts: [],
        begin: at + 1,
        key: undefined,
      });
    } else if (top !== undefined && (sign === ']' || sign === '}' || sign === ',' || sign === '')) {
      note(text, top, at);
      top.begin = at + 1;
      top.key = undefined;
      if (sign === ']' || sign === '}') open.pop();
      if (open.length === 0) break;
    } else if (sign === ':' && top?.kind === 'map' && top.key === undefined) {
      top.key = written(text, top.begin, at);
      top.parts.push({ text: top.key, start: top.begin });
      top.begin = at + 1;
    }
  }
  return here === undefined ? undefined : placeIn(text, here, begin, key, index, offset, quote);
}

function note(text: string, container: Container, end: number): void {
  if (container.key !== undefined) return;
  const part = written(text, container.begin, end);
  if (part !== '') container.parts.push({ text: part, start: container.begin });
}

function written(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2');
}

function placeIn(
  text: string,
  { kind, path, parts }: Container,
  begin: number,
  key: string | undefined,
  index: number,
  offset: number,
  quote: number | undefined,
): YamlPlace | undefined {
  const inQuotes = quote !== undefined;
  const start = inQuotes ? quote + 1 : begin + leadingSpace(text.slice(begin, offset));
  const rest = (inQuotes ? /^[^"'\r\n]*/ : /^[^,[\]{}:#\r\n]*/).exec(text.slice(offset))?.[0] ?? '';
  const end = offset + rest.trimEnd().length;
  const taken = new Set(parts.filter((part) => part.start !== begin).map((part) => part.text));
  const gap = inQuotes || start > begin || /[[{]/.test(text.charAt(begin - 1)) ? '' : ' ';
  const form = inQuotes ? 'quoted' : 'flow';
  if (kind === 'list') {
    return { kind: 'value', path: [...path, index], start, end, gap, taken, form, column: 0, isItem: true };
  }
  if (key !== undefined) {
    return { kind: 'value', path: [...path, key], start, end, gap, taken: new Set(), form, column: 0, isItem: false };
  }
  const isNamed = /^[ \t]*:/.test(text.slice(end));
  if (inQuotes) return undefined;
  return { kind: 'key', path, start, end, gap, taken, column: 0, form: isNamed ? 'name' : 'flow' };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** The next line that begins with a dash or a key ends what an author has left open. */
function endOfReading(text: string, offset: number): number {
  const rest = text.slice(offset, offset + FURTHEST);
  const stop = /(?:\r\n|\r|\n)(?=[ \t]*(?:-[ \t]|---|\.\.\.|\p{L}[\w/-]*:(?:[ \t\r\n]|$)))/u.exec(rest)?.index;
  return offset + (stop ?? rest.length);
}

function endOfQuote(text: string, at: number, quote: string, end: number): number {
  const lineEnd = /[\r\n]/.exec(text.slice(at, end));
  const limit = lineEnd === null ? end : at + lineEnd.index;
  for (let next = at + 1; next < limit; next++) {
    if (quote === '"' && text.charAt(next) === '\\') next++;
    else if (text.charAt(next) === quote) return next;
  }
  return limit;
}
