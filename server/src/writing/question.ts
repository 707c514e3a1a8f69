/** What an author has answered: a text, the value of a choice, or the values of several. */
export type Answer = string | readonly string[];

/** The answers so far, by the key of their question. */
export type Answers = Readonly<Record<string, Answer>>;

/** One of the answers on offer. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A few words beside the label. */
  readonly description?: string;
}

/** What every question has. */
interface Asking {
  readonly key: string;
  /** What to answer, and what good looks like: one or two short sentences. */
  readonly prompt: string;
  /** An answer as it could be. */
  readonly example?: string;
  /** What is proposed until the author says otherwise. */
  readonly value?: Answer;
  /** True where the author may go on without an answer. */
  readonly optional: boolean;
}

export interface ChoiceQuestion extends Asking {
  readonly kind: 'choice' | 'manyChoices';
  readonly choices: readonly Choice[];
}

export interface TextQuestion extends Asking {
  readonly kind: 'text';
  /** Texts that the author may take instead of typing one. */
  readonly choices?: readonly Choice[];
}

export interface DateQuestion extends Asking {
  readonly kind: 'date';
  readonly choices: readonly Choice[];
  /** True where a month is enough. */
  readonly orMonth: boolean;
}

export type Question = ChoiceQuestion | TextQuestion | DateQuestion;

/** One answer as text; empty where there is none, or where it is a list. */
export function textAnswer(answers: Answers, key: string): string {
  const answer = answers[key];
  return typeof answer === 'string' ? answer : '';
}

/** An answer as a list; empty where there is none. */
export function listAnswer(answers: Answers, key: string): readonly string[] {
  const answer = answers[key];
  return typeof answer === 'string' ? (answer === '' ? [] : [answer]) : (answer ?? []);
}
