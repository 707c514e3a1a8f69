import type { ProjectFile } from '../review/generated/frontMatterTypes.ts';
import type { Span } from '../review/span.ts';
import { entryOf, type YamlMap, type YamlNode } from '../review/yamlNode.ts';
import { isReadable, readColour } from '../schema/colour.ts';
import { fileUri } from './fileUri.ts';

/** The files that the project file names for the look of its reports, each by its address. */
export interface ReportFiles {
  /** A Word template or document. */
  readonly template: string | undefined;
  /** A PNG or JPEG picture. */
  readonly logo: string | undefined;
}

/** The files of the project file at `uri`. What cannot be the file that is meant is left out; `reportProblems` tells it. */
export function reportFiles(settings: ProjectFile, uri: string): ReportFiles {
  const { template, logo } = settings.report ?? {};
  const fileOf = (path: string | undefined, endings: RegExp) =>
    path !== undefined && endings.test(path.trim()) ? fileUri(path, uri) : undefined;
  return { template: fileOf(template, TEMPLATE), logo: fileOf(logo, PICTURE) };
}

const TEMPLATE = /\.(?:dotx|docx)$/i;
const PICTURE = /\.(?:png|jpe?g)$/i;

/** Something under `report` that cannot be used, at its place in the text. */
export interface ReportProblem extends Span {
  readonly message: string;
}

/** What of `report` in a project file cannot be used as it is written, beside what its schema says. */
export function reportProblems(root: YamlMap): ReportProblem[] {
  const report = entryOf(root, 'report')?.value;
  if (report?.kind !== 'map') return [];
  const written = (key: string) => entryOf(report, key)?.value;
  return [
    ...told(written('template'), (path) =>
      TEMPLATE.test(path) ? undefined : 'The Word template must be a file that ends in .dotx or .docx.',
    ),
    ...told(written('logo'), (path) =>
      PICTURE.test(path) ? undefined : 'The logo must be a picture that ends in .png, .jpg or .jpeg.',
    ),
    ...colourProblems(report),
  ];
}

function colourProblems(report: YamlMap): ReportProblem[] {
  const entry = entryOf(report, 'colour');
  if (entry === undefined) return [];
  const words = textOf(entry.value);
  const form = 'The colour must be # and six signs, 0 to 9 or a to f, in quotation marks: "#0b5c63".';
  const { key } = entry;
  // Without quotation marks, YAML takes what follows a # for a comment.
  if (words === undefined) return [{ start: key.start, end: key.end, message: form }];
  return told(entry.value, () => {
    const colour = readColour(words);
    if (colour === undefined) return form;
    return isReadable(colour)
      ? undefined
      : 'Words in this colour would be hard to read on white paper, so only lines have it. Choose a darker one to have it in headings as well.';
  });
}

function told(node: YamlNode | undefined, problemOf: (words: string) => string | undefined): ReportProblem[] {
  const words = textOf(node);
  const message = words === undefined ? undefined : problemOf(words);
  return node === undefined || message === undefined ? [] : [{ start: node.start, end: node.end, message }];
}

/** What is written as a value; undefined where there is none. */
function textOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return String(node.value).trim() || undefined;
}
