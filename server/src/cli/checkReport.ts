import type { Severity } from '../rules/rule.ts';
import type { Place } from './places.ts';

/** A finding as the command line gives it. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

/** How many files were checked and how many findings of each severity there are. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

export function summaryOf(files: readonly CheckedFile[]): Summary {
  const count = (severity: Severity) =>
    files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
}

/** For other programs: `{files: [{file, findings}], summary}`. Lines and columns count from 1, offsets from 0. */
export function jsonReport(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ files, summary: summaryOf(files) }, undefined, 2)}\n`;
}

export interface TextStyle {
  /** Letters to a line. */
  readonly width: number;
  readonly colours: boolean;
}

const INDENT = 10;
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 36 };

/** For people: by file, each finding with its place, its severity in words and the name of the check. */
export function textReport(files: readonly CheckedFile[], style: TextStyle): string {
  const paint = (words: string, ...codes: number[]) =>
    style.colours ? `\u001b[${codes.join(';')}m${words}\u001b[0m` : words;
  const lines: string[] = [];
  for (const { file, findings } of files) {
    if (findings.length === 0) continue;
    lines.push(paint(file, 1));
    for (const { rule, severity, message, start } of findings) {
      const place = `  ${start.line}:${start.column} `.padEnd(INDENT);
      lines.push(`${place}${paint(severity.padEnd(7), 1, COLOURS[severity])}  ${paint(rule, 2)}`);
      lines.push(...wrapped(message, style.width - INDENT).map((line) => ' '.repeat(INDENT) + line));
    }
    lines.push('');
  }
  lines.push(summaryLine(summaryOf(files)));
  return `${lines.join('\n')}\n`;
}

function summaryLine({ files, errors, warnings, information, hints }: Summary): string {
  const counts = [
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
    counted(information, 'piece of information', 'pieces of information'),
    counted(hints, 'hint', 'hints'),
  ].filter((words) => words !== undefined);
  const what = counts.length === 0 ? 'nothing to report' : counts.join(', ');
  return `${counted(files, 'review', 'reviews') ?? 'No reviews'} checked: ${what}.`;
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}

/** The words in lines of at most `width` letters; a longer word has a line of its own. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
