import { type KindName, kinds } from './kinds.ts';

/** A row or a paragraph that was taken out of the text. It goes back where not all of it found a place. */
export interface Origin {
  isLeft: boolean;
  /** True for a row, whose words may become a part of another text of its entry. */
  readonly isRow?: true;
}

/** One thing said of an entry, in the document's words. Line breaks in it are `\n`. */
export interface Said {
  readonly field: string;
  /** The column's heading or the fact's name, for words that are kept as words. */
  readonly heading: string;
  readonly words: string;
  readonly origin: Origin | undefined;
}

/** An entry while the document is read: everything that is said of it, not yet understood. */
export class Draft {
  /** Empty for the kinds that have none. */
  readonly id: string;
  readonly said: Said[] = [];
  /** Words for a field that nothing else says, such as a heading for the title of a finding. */
  readonly fallbacks: Said[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** Says it once: the same words again, here or there, add nothing. */
  say(field: string, heading: string, words: string, origin?: Origin): void {
    if (words === '') return;
    const isKnown = this.said.some((said) => said.field === field && sameWords(said.words, words));
    if (!isKnown) this.said.push({ field, heading, words, origin });
  }

  /** Adds words to what was said of a field last. */
  add(field: string, words: string, origin: Origin): void {
    const at = this.said.findLastIndex((said) => said.field === field);
    const before = this.said[at];
    if (before === undefined) this.say(field, '', words, origin);
    else this.said[at] = { ...before, words: `${before.words} ${words}` };
  }

  /** The first words said of a field; empty where nothing is. */
  words(field: string): string {
    return (
      (this.said.find((said) => said.field === field) ?? this.fallbacks.find((said) => said.field === field))?.words ??
      ''
    );
  }
}

/** With the recommendation that it is for; none in a rapid review. */
export class ActionDraft extends Draft {
  readonly recommendation: Draft | undefined;

  constructor(id: string, recommendation: Draft | undefined) {
    super(id);
    this.recommendation = recommendation;
  }
}

export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** All entries of a document while it is read. Numbers that the author gave are kept where they are free. */
export class Found {
  readonly drafts: Record<KindName, Draft[]> = {
    partner: [],
    child: [],
    reviewer: [],
    delay: [],
    enquiry: [],
    source: [],
    gap: [],
    event: [],
    family: [],
    practitioners: [],
    finding: [],
    goodPractice: [],
    recommendation: [],
    action: [],
    measure: [],
    learning: [],
    process: [],
    signature: [],
  };
  /** What is said of the review as a whole. */
  readonly record = new Draft('');
  readonly actions: ActionDraft[] = [];
  /** "Name, role" as a cover has it. */
  readonly coverReviewers: { readonly words: string; readonly origin: Origin }[] = [];
  /** Names of partners that no list of partners has, only columns of other tables. */
  readonly partnersAdded: string[] = [];
  readonly isRapid: boolean;
  readonly #ids = new Set<string>();
  /** Numbers of the document that are others in the review. */
  readonly renumbered: (readonly [wanted: string, id: string])[] = [];
  /** The last number tried for each letter, so that a long list is not counted from its beginning for each entry. */
  readonly #last = new Map<string, number>();

  constructor(isRapid: boolean) {
    this.isRapid = isRapid;
  }

  /** True where the review can have entries of that kind. */
  allows(kind: KindName): boolean {
    return !(this.isRapid && 'isOfFullReview' in kinds[kind]);
  }

  /** A new entry. @param wanted Its number in the document: "3", "R3"; anything else asks for the next free one */
  add(kind: KindName, wanted = ''): Draft {
    const draft = new Draft(this.#newId(kind, wanted));
    this.drafts[kind].push(draft);
    return draft;
  }

  addAction(wanted: string, recommendation: Draft | undefined): ActionDraft {
    const draft = new ActionDraft(this.#newId('action', wanted), recommendation);
    this.actions.push(draft);
    this.drafts.action.push(draft);
    return draft;
  }

  /** The entry of that number, made where there is none yet. */
  withNumber(kind: KindName, number: string | number): Draft {
    const id = `${letterOf(kind)}${Number(number)}`;
    return this.drafts[kind].find((draft) => draft.id === id) ?? this.add(kind, id);
  }

  /** An entry that cannot be written: all that was said of it goes back to the text. */
  forget(draft: Draft): void {
    this.#ids.delete(draft.id);
    for (const drafts of Object.values(this.drafts)) {
      const at = drafts.indexOf(draft);
      if (at !== -1) drafts.splice(at, 1);
    }
    for (const { origin } of draft.said) if (origin !== undefined) origin.isLeft = true;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  #newId(kind: KindName, wanted: string): string {
    const letter = letterOf(kind);
    if (letter === '') return '';
    const [, own, number] = /^([A-Z]+)?\s*0*([1-9]\d{0,2})[.):]?$/i.exec(wanted.trim()) ?? [];
    let id = number !== undefined && (own === undefined || own.toUpperCase() === letter) ? letter + number : '';
    for (let next = this.#last.get(letter) ?? 0; id === '' || this.#ids.has(id); ) {
      next++;
      id = letter + next;
      this.#last.set(letter, next);
    }
    this.#ids.add(id);
    if (wanted.trim() !== '' && Number(number) !== Number(id.slice(1))) this.renumbered.push([wanted.trim(), id]);
    return id;
  }
}

function letterOf(kind: KindName): string {
  const it = kinds[kind];
  return 'letter' in it ? it.letter : '';
}
