import { applyEdits, type Edit } from '../review/edit.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { frontMatterRefusal } from './frontMatterState.ts';
import type { GuidedCommand, Occasion } from './guidedCommand.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { Answer, Question } from './question.ts';

/** What comes next when an author answers the questions of a command. */
export type NextStep =
  | {
      readonly kind: 'question';
      readonly title: string;
      readonly question: Question;
      /** From 1, among the questions that are not answered beforehand. */
      readonly step: number;
      readonly totalSteps: number;
      /** What is wrong with the answer that was given to it. */
      readonly problem?: string;
    }
  | {
      readonly kind: 'written';
      readonly edits: readonly Edit[];
      /** The review after the edits, and where the author is led in it. */
      readonly after: Review;
      readonly show: Span | undefined;
      readonly said?: string;
    }
  | { readonly kind: 'refused'; readonly sentence: string };

const NOWHERE = 'There is no place in the front matter where this could be written. Nothing was changed.';

/**
 * The first question that has no good answer yet, or, when all have one, what is written. Every answer is looked at again
 * each time: the document may have changed since it was given.
 * @param answers By the key of the question, as the editor sent them
 * @param beforehand The keys of those that the author was not asked for
 */
export function nextStep(
  command: GuidedCommand,
  occasion: Occasion,
  answers: ReadonlyMap<string, unknown>,
  beforehand: readonly string[] = [],
): NextStep {
  const refused = frontMatterRefusal(occasion.review) ?? command.refusal?.(occasion);
  if (refused !== undefined) return { kind: 'refused', sentence: refused };
  const good: Record<string, Answer> = {};
  for (;;) {
    const questions = command.questions(occasion, good);
    const question = questions.find(({ key }) => !Object.hasOwn(good, key));
    if (question === undefined) return written(command.write(occasion, good), occasion.review);
    const given = answers.get(question.key);
    const judged = answers.has(question.key) ? judgeAnswer(question, given) : undefined;
    if (judged !== undefined && 'answer' in judged) {
      good[question.key] = judged.answer;
      continue;
    }
    const asked = questions.filter(({ key }) => !beforehand.includes(key) || key === question.key);
    return {
      kind: 'question',
      title: command.title(occasion, good),
      question: judged === undefined || typeof given !== 'string' ? question : { ...question, value: given },
      step: asked.indexOf(question) + 1,
      totalSteps: asked.length,
      ...(judged === undefined ? {} : { problem: judged.problem }),
    };
  }
}

/** The edits, once it is sure that they leave nothing that cannot be read. */
function written(result: ReturnType<GuidedCommand['write']>, review: Review): NextStep {
  if (typeof result === 'string') return { kind: 'refused', sentence: result };
  const { edits, show, said } = result;
  const after = parseReview(applyEdits(review.text, edits, review.eol), review);
  const problems = after.frontMatter.problems.length;
  if (problems > review.frontMatter.problems.length || after.frontMatter.state !== 'present') {
    return { kind: 'refused', sentence: NOWHERE };
  }
  const place = show(after);
  if (edits.length === 0 && place === undefined && said === undefined) return { kind: 'refused', sentence: NOWHERE };
  return { kind: 'written', edits, after, show: place, ...(said === undefined ? {} : { said }) };
}
