import { cellText } from '../export/cell.ts';
import { type ThreadNode, type ThreadTree, threadTree } from '../export/threadTree.ts';
import { kindNames } from '../review/entities.ts';
import { parseReview } from '../review/parseReview.ts';
import { wrapped } from './checkReport.ts';
import { readText } from './files.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { say, textStyle } from './terminal.ts';

export const threadHelp = `Usage: practice-review thread FILE [options]

Shows how a review hangs together: from each line of enquiry to the findings that
answer it, the recommendations that rest on them, the actions and the measures.

  --format text|json  How to write it: text, unless you say otherwise.
  --help              Show this.

Exit code: 0, whatever is missing; 2 when the review could not be read or the
command was not understood.
`;

/** `practice-review thread`: the golden thread of one review. Returns the exit code. */
export async function runThread(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(threadHelp);
    return 0;
  }
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json']);
  const [file, ...others] = operands;
  if (file === undefined) throw new UsageError('Say which review to show: practice-review thread FILE');
  if (others.length > 0) throw new UsageError('One review can be shown at a time.');
  const review = parseReview(await readText(file));
  const tree = threadTree(review);
  if (format === 'json') {
    const reference = review.entities.top.text('reference')?.value;
    const thread = { version: 1, reference, lines: tree.lines.map(plainNode), loose: tree.loose.map(plainNode) };
    say(`${JSON.stringify(thread, null, 2)}\n`);
  } else say(textOf(tree));
  return 0;
}

interface PlainNode {
  readonly kind: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly state: string | undefined;
  readonly end: string | undefined;
  readonly next: readonly PlainNode[];
}

function plainNode({ entity, id, title, state, end, next }: ThreadNode): PlainNode {
  return { kind: kindNames[entity.kind], id, title, state, end, next: next.map(plainNode) };
}

function textOf({ lines, loose }: ThreadTree): string {
  if (lines.length + loose.length === 0) {
    return 'This review has no lines of enquiry, findings or recommendations yet.\n';
  }
  const { width } = textStyle();
  const own = lines.map((line) => linesOf(line, 0, width).join('\n'));
  // A rapid review may have no lines of enquiry at all.
  if (lines.length === 0) return `${loose.flatMap((node) => linesOf(node, 0, width)).join('\n')}\n`;
  const others = loose.flatMap((node) => linesOf(node, 1, width));
  return `${[...own, ...(others.length === 0 ? [] : [['From no line of enquiry', ...others].join('\n')])].join('\n\n')}\n`;
}

function linesOf({ id, title, state, end, next }: ThreadNode, depth: number, width: number): string[] {
  const indent = '  '.repeat(depth);
  const mark = `${indent}${(id ?? '-').padEnd(3)} `;
  const broken = (words: string, first: string) =>
    wrapped(cellText(words).replace(/\s+/g, ' ').trim(), width - mark.length).map(
      (line, at) => `${at === 0 ? first : ' '.repeat(mark.length)}${line}`,
    );
  const words = state === undefined ? title : `${title} (${state.toLowerCase()})`;
  return [
    ...broken(words, mark),
    ...(end === undefined ? [] : broken(end, `${' '.repeat(mark.length - 2)}> `)),
    ...next.flatMap((node) => linesOf(node, depth + 1, width)),
  ];
}
