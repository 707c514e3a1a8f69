import * as vscode from 'vscode';

/** One question of several. */
interface Step {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** What to do, in a short sentence. */
  readonly prompt: string;
  /** What an answer could be. */
  readonly example?: string;
  /** Whether there is a question before it; without this, every one but the first has one. */
  readonly canGoBack?: boolean;
  /** What is wrong with the answer that was given, when the step comes again because of it. */
  readonly problem?: string;
  /** What else can be done meanwhile. */
  readonly buttons?: readonly StepButton[];
}

/** Something to do beside a question, which stays as it is. */
export interface StepButton extends vscode.QuickInputButton {
  run(): void;
}

export interface ChoiceStep<T> extends Step {
  readonly choices: readonly (vscode.QuickPickItem & { readonly value: T })[];
  /** The one chosen before, when the author comes back to this step. */
  readonly chosen: T | undefined;
}

export interface ChoicesStep extends Step {
  readonly choices: readonly ValuedItem[];
  readonly chosen: readonly string[];
  /** True where none may be chosen. */
  readonly optional: boolean;
}

export interface TypedStep extends Step {
  readonly choices: readonly ValuedItem[];
  readonly value: string;
}

export interface TextStep extends Step {
  readonly value: string;
  /** What is wrong with the text so far, or undefined. */
  validate(text: string): string | undefined;
}

type ValuedItem = vscode.QuickPickItem & { readonly value: string };

/** The answer, a step back, or undefined when the author gave up. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Asks to choose one of a list. */
export function askChoice<T>(step: ChoiceStep<T>): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: T }>();
  input.placeholder = placeholderOf(step);
  input.matchOnDescription = true;
  input.items = step.choices;
  const chosen = step.choices.filter(({ value }) => value === step.chosen);
  if (chosen.length > 0) input.activeItems = chosen;
  return ask(input, step, () => input.activeItems[0] && { value: input.activeItems[0].value });
}

/** Asks to choose any number of a list. */
export function askChoices(step: ChoicesStep): Promise<Answer<readonly string[]>> {
  const input = vscode.window.createQuickPick<ValuedItem>();
  input.canSelectMany = true;
  input.placeholder = placeholderOf(step.optional ? { ...step, prompt: `${step.prompt} None is fine.` } : step);
  input.matchOnDescription = true;
  input.items = step.choices;
  input.selectedItems = step.choices.filter(({ value }) => step.chosen.includes(value));
  return ask(input, step, () => {
    const values = input.selectedItems.map(({ value }) => value);
    if (values.length > 0 || step.optional) return { value: values };
    input.placeholder = 'Please choose at least one.';
    return undefined;
  });
}

/** Asks to type something or to take one of a list. What is typed stands at the top of the list. */
export function askTyped(step: TypedStep): Promise<Answer<string>> {
  const input = vscode.window.createQuickPick<ValuedItem>();
  input.placeholder = placeholderOf(step);
  input.items = step.choices;
  const chosen = step.choices.filter(({ value }) => value === step.value);
  if (chosen.length > 0) input.activeItems = chosen;
  input.onDidChangeValue(() => offerTyped());
  if (step.value !== '' && chosen.length === 0) {
    input.value = step.value;
    offerTyped();
  }
  function offerTyped(): void {
    const text = input.value.trim();
    const typed: ValuedItem[] =
      text === '' ? [] : [{ label: text, value: text, description: 'as typed', alwaysShow: true }];
    input.items = [...typed, ...step.choices];
    if (typed.length > 0) input.activeItems = typed;
  }
  return ask(input, step, () => input.activeItems[0] && { value: input.activeItems[0].value });
}

/** Asks for a line of text. It cannot be accepted while something is wrong with it. */
export function askText(step: TextStep): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = step.prompt;
  if (step.example !== undefined) input.placeholder = `For example: ${step.example}`;
  input.value = step.value;
  input.validationMessage = step.problem;
  const validate = (): string | undefined => {
    const problem = step.validate(input.value.trim());
    input.validationMessage = problem;
    return problem;
  };
  input.onDidChangeValue(validate);
  return ask(input, step, () => (validate() === undefined ? { value: input.value.trim() } : undefined));
}

/** A list has one line above it: what was wrong comes first, then the question. */
function placeholderOf({ prompt, example, problem }: Step): string {
  const question = example === undefined ? prompt : `${prompt} For example: ${example}`;
  return problem === undefined ? question : `${problem} ${question}`;
}

interface AskingInput extends vscode.QuickInput {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}

function ask<T>(input: AskingInput, step: Step, answer: () => { readonly value: T } | undefined): Promise<Answer<T>> {
  input.title = step.title;
  input.step = step.step;
  input.totalSteps = step.totalSteps;
  // Authors look things up in another window while they answer.
  input.ignoreFocusOut = true;
  const others = step.buttons ?? [];
  input.buttons = [...((step.canGoBack ?? step.step > 1) ? [vscode.QuickInputButtons.Back] : []), ...others];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const given = answer();
      if (given === undefined) return;
      resolve(given);
      input.hide();
    });
    input.onDidTriggerButton((button) => {
      const other = others.find((one) => one === button);
      if (other !== undefined) return other.run();
      resolve('back');
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
