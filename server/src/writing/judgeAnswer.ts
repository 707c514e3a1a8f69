import { readTyped, saysDay } from './dates.ts';
import type { Answer, ChoiceQuestion, DateQuestion, Question } from './question.ts';

/** An answer as it is to be written, or what is wrong with it, in a sentence for the author. */
export type Judged = { readonly answer: Answer } | { readonly problem: string };

/** Looks at an answer from the editor, whatever it is. */
export function judgeAnswer(question: Question, given: unknown): Judged {
  if (question.kind === 'manyChoices') return judgeMany(question, given);
  const text = typeof given === 'string' ? onOneLine(given) : '';
  if (text === '') {
    return question.optional ? { answer: '' } : { problem: 'An answer is needed here to go on.' };
  }
  if (question.kind === 'date') return judgeDate(question, text);
  if (question.kind === 'text') return { answer: text };
  return isOffered(question, text) ? { answer: text } : { problem: CHOICE_GONE };
}

const CHOICE_GONE = 'What was chosen is no longer there. Please choose again.';

function judgeMany(question: ChoiceQuestion, given: unknown): Judged {
  const values = Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
  if (!values.every((value) => isOffered(question, value))) return { problem: CHOICE_GONE };
  if (values.length === 0 && !question.optional) return { problem: 'Please choose at least one.' };
  return { answer: values };
}

function judgeDate({ orMonth }: DateQuestion, text: string): Judged {
  const date = readTyped(text);
  if (date === undefined) {
    return { problem: `"${text}" is no date that the calendar has. Write it like 2026-10-30 or 30 October 2026.` };
  }
  if (!orMonth && !saysDay(date)) return { problem: 'A day is needed here, not a month alone: 30 October 2026.' };
  return { answer: date };
}

function isOffered({ choices, optional }: ChoiceQuestion, value: string): boolean {
  return (optional && value === '') || choices.some((choice) => choice.value === value);
}

/** Text without line breaks and without signs that cannot be seen: it is written as it was meant. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/ {2,}/g, ' ')
    .trim();
}
