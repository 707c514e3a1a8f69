import snippets from '../../../schemas/templates/snippets.json';
import { parseFrontMatter } from '../review/frontMatter.ts';
import { entryOf, type YamlNode } from '../review/yamlNode.ts';

/** How an entry of the front matter looks before it is filled in. */
export interface EntryTemplate {
  /** "Finding" */
  readonly title: string;
  readonly description: string;
  /** The item of the list, or the value of the key. Its texts are places to fill in, as `placeOf` reads them. */
  readonly node: YamlNode;
}

/** A text of a template, read. */
export type TemplatePlace =
  | { readonly kind: 'empty' }
  | { readonly kind: 'prompt'; readonly text: string }
  /** A new id with this letter. */
  | { readonly kind: 'id'; readonly letter: string }
  /** A value that the schema allows, `first` before the others. */
  | { readonly kind: 'choice'; readonly first: string | undefined }
  | { readonly kind: 'fixed'; readonly text: string };

const templates: Readonly<Record<string, { title: string; description: string; place: string[]; body: string[] }>> =
  snippets.frontMatter;

const made = new Map<string, EntryTemplate | undefined>();

/**
 * The template for an item of the list at `names`, or for the mapping there. Made once.
 * @param names The keys that lead there, list positions left out
 */
export function entryTemplate(names: readonly string[]): EntryTemplate | undefined {
  const path = names.join('.');
  if (!made.has(path)) made.set(path, makeTemplate(path));
  return made.get(path);
}

function makeTemplate(path: string): EntryTemplate | undefined {
  for (const { title, description, place, body } of Object.values(templates)) {
    const isItem = body[0]?.startsWith('- ') === true;
    const [key = ''] = body[0]?.split(':') ?? [];
    const own = isItem ? place.join('.') : [...place, key].join('.');
    // Actions are the same below a recommendation.
    if (path !== own && !(own === 'actions' && path === 'recommendations.actions')) continue;
    const value = readValue(isItem ? ['list:', ...body] : body, isItem ? 'list' : key);
    const node = isItem && value?.kind === 'list' ? value.items[0] : value;
    return node === undefined ? undefined : { title, description, node };
  }
  return undefined;
}

/** Choices are written `$|Held:unknown|` while the YAML is read: braces mean something there. */
function readValue(lines: readonly string[], key: string): YamlNode | undefined {
  const yaml = lines.join('\n').replace(/\$\{_(\|[^|]*\|)\}/g, '$$$1');
  return entryOf(parseFrontMatter(`---\n${yaml}\n---\n`).root, key)?.value;
}

/** What is to be written where a template has this text. */
export function placeOf(source: string): TemplatePlace {
  const text = source.trim();
  if (text === '$_') return { kind: 'empty' };
  const choice = /^\$\|(?:false,true|\w+(?::(\w+))?)\|$/.exec(text);
  if (choice !== null) return { kind: 'choice', first: text === '$|false,true|' ? 'false' : choice[1] };
  const prompt = /^\$\{_:(.*)\}$/s.exec(text);
  if (prompt !== null) return { kind: 'prompt', text: prompt[1] ?? '' };
  const id = /^([A-Z])\$\{_:1\}$/.exec(text);
  return id === null ? { kind: 'fixed', text } : { kind: 'id', letter: id[1] ?? '' };
}
