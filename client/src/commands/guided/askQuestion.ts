import { type Answer, askChoice, askChoices, askText, askTyped } from '../steps.ts';
import type { GuidedAnswer, GuidedResult } from './protocol.ts';

type Asked = Extract<GuidedResult, { kind: 'question' }>;

/**
 * Puts a question of the server to the author.
 * @param before The answer given earlier, when the author has come back to it
 * @param canGoBack False for the first question
 */
export function askQuestion(
  { title, question, step, totalSteps, problem }: Asked,
  before: GuidedAnswer | undefined,
  canGoBack: boolean,
): Promise<Answer<GuidedAnswer>> {
  const { kind, prompt, example, optional, choices = [] } = question;
  const value = before ?? question.value;
  const common = {
    title,
    step,
    totalSteps,
    prompt,
    canGoBack,
    ...(problem === undefined ? {} : { problem }),
    ...(example === undefined || kind === 'choice' || kind === 'manyChoices' ? {} : { example }),
  };
  const text = typeof value === 'string' ? value : '';
  if (kind === 'choice') return askChoice<GuidedAnswer>({ ...common, choices, chosen: text === '' ? undefined : text });
  if (kind === 'manyChoices') {
    return askChoices({ ...common, choices, chosen: typeof value === 'object' ? value : [], optional });
  }
  // A list has no room to say what is wrong with what was typed; a box has.
  if (choices.length > 0 && problem === undefined) return askTyped({ ...common, choices, value: text });
  const needed = 'An answer is needed here to go on.';
  return askText({
    ...common,
    prompt: optional ? `${prompt} Leave it empty to write it later.` : prompt,
    value: text,
    validate: (typed) => (typed === '' && !optional ? needed : undefined),
  });
}
