import type { ProjectFile } from '../review/generated/frontMatterTypes.ts';
import type { Span } from '../review/span.ts';
import { entryOf, type YamlMap, type YamlNode } from '../review/yamlNode.ts';
import { isReadable, readColour } from '../schema/colour.ts';
import { fileUri } from './fileUri.ts';

/** A file for the look of reports, by the path that its author wrote: where it lies, or why it cannot be used. */
export type LookFile =
  | { readonly path: string; readonly uri: string }
  | { readonly path: string; readonly problem: string };

/** How an organisation wants its reports to look, as the project file says. Nothing of it is read yet. Plain data. */
export interface ReportLook {
  /** A Word template or document. */
  readonly template?: LookFile;
  /** A PNG or JPEG picture. */
  readonly logo?: LookFile;
  /** What the logo shows, in words. */
  readonly logoAlt: string;
  readonly colour?: string;
  readonly footer?: string;
}

/** The look that the project file at `uri` gives its reports. */
export function reportLook({ report = {} }: ProjectFile, uri: string): ReportLook {
  const template = given(report.template);
  const logo = given(report.logo);
  const colour = given(report.colour);
  const footer = given(report.footer);
  const organisation = given(report.organisation);
  return {
    ...(template === undefined ? {} : { template: lookFile(template, uri, problemOfTemplate) }),
    ...(logo === undefined ? {} : { logo: lookFile(logo, uri, problemOfLogo) }),
    logoAlt: organisation === undefined ? 'Logo' : `Logo of ${organisation}`,
    ...(colour === undefined ? {} : { colour }),
    ...(footer === undefined ? {} : { footer }),
  };
}

function given(words: string | undefined): string | undefined {
  return words?.trim() || undefined;
}

function lookFile(path: string, project: string, problemOf: (path: string) => string | undefined): LookFile {
  const problem = problemOf(path);
  const uri = fileUri(path, project);
  return problem === undefined && uri !== undefined ? { path, uri } : { path, problem: problem ?? NOT_BELOW };
}

const NOT_BELOW = 'The file must lie in the folder of the project file or below it. Write its path from there.';

function problemOfTemplate(path: string): string | undefined {
  if (!/\.(?:dotx|docx)$/i.test(path)) return 'The Word template must be a file that ends in .dotx or .docx.';
  return isBelow(path) ? undefined : NOT_BELOW;
}

function problemOfLogo(path: string): string | undefined {
  if (!/\.(?:png|jpe?g)$/i.test(path)) return 'The logo must be a picture that ends in .png, .jpg or .jpeg.';
  return isBelow(path) ? undefined : NOT_BELOW;
}

/** A project file that came from elsewhere must not fetch what it likes, from this computer or another. */
function isBelow(path: string): boolean {
  const folder = 'file:///project/';
  return fileUri(path, folder)?.startsWith(folder) === true;
}

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
    ...told(written('template'), problemOfTemplate),
    ...told(written('logo'), problemOfLogo),
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
      : 'Words in this colour would be hard to read on white paper, so reports keep the built-in one. Choose a darker colour.';
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
