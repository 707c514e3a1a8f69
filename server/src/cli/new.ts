import { type NewReview, newReviewSnippet, type ReviewType } from '../templates/newReviewTemplate.ts';
import { fileNameFor, proposedReference, referenceProblem } from '../templates/reference.ts';
import { snippetAsText } from '../templates/snippetAsText.ts';
import { shown } from './files.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { say } from './terminal.ts';
import { todayBy } from './today.ts';
import { writeWhole } from './writeWhole.ts';

export const newHelp = `Usage: practice-review new [FILE] [options]

Begins a review: a file with the front matter and the sections to fill in.
Without a file, its name is made of the reference.

  --type TYPE          lcspr for a local child safeguarding practice review, or
                       rapidReview. lcspr, unless you say otherwise.
  --reference TEXT     The partnership's own reference for the review.
  --title TEXT         The title on the cover, with a pseudonym and never a real
                       name.
  --partnership TEXT   The name of the safeguarding partnership.
  --force              Replace a file that is already there.
  --today YYYY-MM-DD   Propose a reference of this year.
  --help               Show this.

Exit code: 0 when the review is written, 2 when it could not be or the command
was not understood.
`;

const TYPES: readonly ReviewType[] = ['lcspr', 'rapidReview'];

/** `practice-review new`: writes a review to fill in. Returns the exit code. */
export async function runNew(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    type: { type: 'string' },
    reference: { type: 'string' },
    title: { type: 'string' },
    partnership: { type: 'string' },
    force: { type: 'boolean', short: 'f' },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(newHelp);
    return 0;
  }
  const [file, ...others] = operands;
  if (others.length > 0) throw new UsageError('One review can be begun at a time: practice-review new [FILE]');
  const reviewType = oneOf('--type', values.type ?? 'lcspr', TYPES);
  const year = Number(todayBy(values.today).slice(0, 4));
  const reference = values.reference ?? proposedReference(reviewType, year);
  const problem = referenceProblem(reference);
  if (problem !== undefined) throw new UsageError(`"${reference}" cannot be the reference. ${problem}`);
  const review: NewReview = {
    reviewType,
    reference,
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.partnership === undefined ? {} : { partnership: values.partnership }),
  };
  const target = file ?? `${fileNameFor(review)}.review.md`;
  const text = `${snippetAsText(newReviewSnippet(review), '\n').trimEnd()}\n`;
  await writeWhole('The review', target, new TextEncoder().encode(text), values.force === true);
  say(`The review is in ${shown(target)}.\n`);
  return 0;
}
