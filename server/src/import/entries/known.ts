import { isId } from '../../review/ids.ts';

/** What the words of a document can refer to: the ids of its entries and the names of its partners. */
export class Known {
  readonly #ids: ReadonlySet<string>;
  /** Ids of partners by their names in small letters, the longest name first. */
  readonly #partners: readonly (readonly [name: string, id: string])[];

  constructor(ids: ReadonlySet<string>, partners: readonly (readonly [name: string, id: string])[]) {
    this.#ids = ids;
    this.#partners = partners
      .map(([name, id]) => [plain(name), id] as const)
      .filter(([name]) => name !== '')
      .sort(([a], [b]) => b.length - a.length);
  }

  /**
   * The ids in a list such as "F1, F3" or "Finding 1 and 3". Undefined where anything else stands there.
   * @param letters Of the kinds that may stand there; a bare number is of the first
   */
  ids(words: string, letters: string): readonly string[] | undefined {
    const found: string[] = [];
    for (const part of words.split(/[,;&\n]|\band\b/)) {
      const word = part.replace(
        /^[\s[]*(?:(?:finding|recommendation|action|source|line of enquiry)s?\s+)?|[\s\].]+$/gi,
        '',
      );
      if (word === '') continue;
      const [, letter = letters.charAt(0), number] = /^([A-Z])?0*([1-9]\d{0,2})$/i.exec(word) ?? [];
      const id = letter.toUpperCase() + number;
      if (number === undefined || !letters.includes(id.charAt(0)) || !isId(id) || !this.#ids.has(id)) return undefined;
      if (!found.includes(id)) found.push(id);
    }
    return found.length === 0 ? undefined : found;
  }

  /** The partner of that name or id. */
  agency(words: string): string | undefined {
    return this.ids(words, 'P')?.[0] ?? this.#partners.find(([name]) => name === plain(words))?.[1];
  }

  /** The partners named in a list; undefined where the list names anybody else. */
  agencies(words: string): readonly string[] | undefined {
    const found: string[] = [];
    let rest = plain(words);
    while (rest !== '') {
      const partner = this.#partners.find(
        ([name]) => rest.startsWith(name) && /^(?:$|\s*[,;/&]|\s+and\s)/.test(rest.slice(name.length)),
      );
      if (partner === undefined) return this.ids(words, 'P');
      if (!found.includes(partner[1])) found.push(partner[1]);
      rest = rest.slice(partner[0].length).replace(/^(?:\s|[,;/&]|and\s)+/, '');
    }
    return found.length === 0 ? undefined : found;
  }

  /** "Head of service, Harrowmere Council" as a role and a partner; a role alone where no partner is named at its end. */
  owner(words: string): { readonly role: string; readonly agency: string | undefined } {
    const own = this.agency(words);
    if (own !== undefined) return { role: '', agency: own };
    for (const match of words.matchAll(/,\s+|\s+[–—-]\s+|\s*[(\n]/g)) {
      const agency = this.agency(words.slice(match.index + match[0].length).replace(/\)$/, ''));
      if (agency !== undefined) return { role: words.slice(0, match.index).trim(), agency };
    }
    return { role: words, agency: undefined };
  }
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim();
}
