/** What was recognised in a document and becomes an entry of the front matter. Texts are on one line each. */
export interface FoundAction {
  readonly id: string;
  readonly action: string;
  readonly role: string;
  /** A day or a month; empty where the document says none that a calendar has. */
  readonly due: string;
  readonly impact: string;
  /** A value of the format; empty where the document's words are not one. */
  readonly status: string;
}

export interface FoundRecommendation {
  readonly id: string;
  text: string;
  outcome: string;
  readonly actions: FoundAction[];
}

export interface FoundFinding {
  readonly id: string;
  readonly title: string;
}

export interface FoundEvent {
  readonly id: string;
  readonly when: string;
  readonly what: string;
}

/** The entries of a document while they are found. Numbers that the author gave are kept where they are free. */
export class Found {
  readonly recommendations: FoundRecommendation[] = [];
  /** Actions that belong to no recommendation, as a rapid review has them. */
  readonly actions: FoundAction[] = [];
  readonly findings: FoundFinding[] = [];
  readonly events: FoundEvent[] = [];
  readonly #taken = new Set<string>();

  /** @param wanted The number in the document: "3", "R3"; anything else asks for the next free one */
  newId(letter: 'R' | 'A' | 'F' | 'E', wanted: string | undefined): string {
    const number = /^[A-Z]?0*([1-9]\d{0,2})[.):]?$/i.exec(wanted?.trim() ?? '')?.[1];
    let id = number === undefined ? undefined : letter + number;
    for (let next = 1; id === undefined || this.#taken.has(id); next++) id = letter + next;
    this.#taken.add(id);
    return id;
  }

  /** The recommendation of that number, or the one of the same words, or a new one. */
  recommendation(wanted: string | undefined, text: string): FoundRecommendation {
    const number = /(\d{1,3})/.exec(wanted ?? '')?.[1];
    const known = this.recommendations.find(
      (each) =>
        (number !== undefined && each.id === `R${Number(number)}` && (text === '' || each.text === '')) ||
        (text !== '' && each.text === text),
    );
    if (known !== undefined) {
      if (known.text === '') known.text = text;
      return known;
    }
    const made = { id: this.newId('R', number), text, outcome: '', actions: [] };
    this.recommendations.push(made);
    return made;
  }

  /** Every id that the review will define. */
  get ids(): ReadonlySet<string> {
    return this.#taken;
  }
}
