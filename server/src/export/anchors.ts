/** Hands out the anchors of one report: letters, digits and hyphens, no two the same. */
export class Anchors {
  readonly #taken = new Set<string>(['top', 'content', 'contents', 'notes']);
  /** The number to try next for words that came before, so that a thousand equal headings do not take a million steps. */
  readonly #next = new Map<string, number>();

  /** An anchor made from the words, with a number behind it where it is taken. */
  unique(words: string, prefix = ''): string {
    const base = prefix + slug(words);
    let anchor = base;
    let number = this.#next.get(base) ?? 2;
    for (; this.#taken.has(anchor); number++) anchor = `${base}-${number}`;
    this.#next.set(base, number);
    this.#taken.add(anchor);
    return anchor;
  }
}

function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'section';
}

/** A heading's address as Markdown editors make it: small letters, punctuation left out, hyphens for spaces. */
export function editorSlug(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
