import * as vscode from 'vscode';

/** One question of several. */
interface Step {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** What to do, in a short sentence. */
  readonly prompt: string;
}

export interface ChoiceStep<T> extends Step {
  readonly choices: readonly (vscode.QuickPickItem & { readonly value: T })[];
  /** The one chosen before, when the author comes back to this step. */
  readonly chosen: T | undefined;
}

export interface TextStep extends Step {
  readonly value: string;
  /** What is wrong with the text so far, or undefined. */
  validate(text: string): string | undefined;
}

/** The answer, a step back, or undefined when the author gave up. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Asks to choose one of a list. */
export function askChoice<T>(step: ChoiceStep<T>): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: T }>();
  input.placeholder = step.prompt;
  input.items = step.choices;
  const chosen = step.choices.filter(({ value }) => value === step.chosen);
  if (chosen.length > 0) input.activeItems = chosen;
  return ask(input, step, () => input.activeItems[0] && { value: input.activeItems[0].value });
}

/** Asks for a line of text. It cannot be accepted while something is wrong with it. */
export function askText(step: TextStep): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = step.prompt;
  input.value = step.value;
  const validate = (): string | undefined => {
    const problem = step.validate(input.value.trim());
    input.validationMessage = problem;
    return problem;
  };
  input.onDidChangeValue(validate);
  return ask(input, step, () => (validate() === undefined ? { value: input.value.trim() } : undefined));
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
  input.buttons = step.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const given = answer();
      if (given === undefined) return;
      resolve(given);
      input.hide();
    });
    input.onDidTriggerButton(() => {
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
