import { type Configuration, defaultConfiguration } from '../configuration.ts';
import type { ProjectFile } from '../review/generated/frontMatterTypes.ts';
import type { Span } from '../review/span.ts';
import { parseChunk } from '../review/yamlChunk.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { toData } from '../review/yamlTree.ts';
import { rules as allRules } from '../rules/registry.ts';
import { nearest } from '../schema/nearest.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { validateTree } from '../schema/validateTree.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { type ProtectedTerms, readProtectedTerms } from './protectedTerms.ts';
import type { ReadFile } from './readFile.ts';
import { reportProblems } from './reportSettings.ts';
import type { Settings } from './settings.ts';

export const PROJECT_FILE_NAME = '.practice-review.yml';

/** True for the address of a project file. */
export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${PROJECT_FILE_NAME}`);
}

/** A project file as read. Parts that do not fit are left out of `settings`, with a plain sentence for each. */
export interface ReadProjectFile {
  readonly uri: string;
  readonly settings: ProjectFile;
  readonly problems: readonly string[];
  /** Undefined where the project names no list of protected terms. */
  readonly protectedTerms: ProtectedTerms | undefined;
}

/**
 * The project file that counts for a document: in its own folder or the nearest one above. Undefined where there is
 * none, and for a document that lies in no folder.
 */
export async function findProjectFile(uri: string, readFile: ReadFile): Promise<ReadProjectFile | undefined> {
  for (const candidate of candidatesFor(uri)) {
    try {
      const text = await readFile(candidate);
      if (text !== undefined) return await withProtectedTerms({ uri: candidate, ...readProjectFile(text) }, readFile);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const problems = [`The project file could not be read: ${reason}`];
      return { uri: candidate, settings: {}, problems, protectedTerms: undefined };
    }
  }
  return undefined;
}

/** With the list of protected terms that the project file names; where that cannot be read, with a sentence on it. */
async function withProtectedTerms(
  project: Omit<ReadProjectFile, 'protectedTerms'>,
  readFile: ReadFile,
): Promise<ReadProjectFile> {
  const path = project.settings.privacy?.protectedTerms?.trim() ?? '';
  if (path === '') return { ...project, protectedTerms: undefined };
  const protectedTerms = await readProtectedTerms(path, project.uri, readFile);
  const { problem } = protectedTerms;
  return {
    ...project,
    protectedTerms,
    problems: problem === undefined ? project.problems : [...project.problems, problem],
  };
}

/** The places in which a project file for the document may stand, the nearest first. */
export function candidatesFor(uri: string): string[] {
  const candidates: string[] = [];
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) return candidates;
  let folder = new URL('.', uri);
  for (;;) {
    candidates.push(new URL(PROJECT_FILE_NAME, folder).href);
    const above = new URL('..', folder);
    if (above.href === folder.href) return candidates;
    folder = above;
  }
}

/** A thing in a project file that does not count, at its place in the text. */
export interface ProjectFileProblem extends Span {
  /** One or two plain sentences, to be read at the place. */
  readonly message: string;
}

/** Reads the text of a project file. What does not fit is left out and told; the rest counts. */
export function readProjectFile(text: string): Pick<ReadProjectFile, 'settings' | 'problems'> {
  const { settings, problems } = checkProjectFile(text);
  return {
    settings,
    problems: problems.map(({ start, message }) => `Line ${lineOf(text, start)} of the project file: ${message}`),
  };
}

/** The same, with the place of each problem. */
export function checkProjectFile(text: string): {
  readonly settings: ProjectFile;
  readonly problems: readonly ProjectFileProblem[];
} {
  // What may stand before the first line is made a comment of the same length, so that the places after it are right.
  const { node, problems: yamlProblems } = parseChunk(
    text.replace(/^(?:\uFEFF?---[ \t]*(?=\r?\n|$)|\uFEFF)/, (start) =>
      start.length === 1 ? '\n' : '#'.padEnd(start.length),
    ),
  );
  const problems: ProjectFileProblem[] = yamlProblems.map(({ start, end }) => ({
    start,
    end,
    message: 'This is not written as YAML. Look at the spaces, colons and quotation marks of this line.',
  }));
  if (node === undefined) return { settings: {}, problems };
  const { start } = node;
  if (node.kind !== 'map') {
    return {
      settings: {},
      problems: [...problems, { start, end: start, message: 'There are no settings in this file.' }],
    };
  }
  const data = toData(node);
  for (const problem of validateTree('project', node, data, node)) {
    problems.push({ start: problem.start, end: problem.end, message: problem.message });
    removeFrom(data, problem);
  }
  problems.push(...unknownChecks(node), ...reportProblems(node));
  return { settings: checked(node, data), problems: problems.sort((x, y) => x.start - y.start) };
}

function unknownChecks(root: YamlMap): readonly ProjectFileProblem[] {
  const named = entryOf(root, 'rules')?.value;
  if (named?.kind !== 'map') return [];
  return named.entries
    .filter(({ key }) => !allRules.some(({ id }) => id === key.source))
    .map(({ key: { source, start, end } }) => {
      const meant = nearest(
        source,
        allRules.map(({ id }) => id),
      );
      const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
      return { start, end, message: `There is no check \`${source}\` in this version.${advice}` };
    });
}

/** The data as the type that is generated from the schema it was checked against; nothing where it still does not fit. */
function checked(node: YamlMap, data: Record<string, unknown>): ProjectFile {
  return validateTree('project', node, data, node).length === 0 ? data : {};
}

function removeFrom(data: unknown, { kind, path, key }: SchemaProblem): void {
  const steps = kind === 'unknownKey' ? [...path, key] : path;
  const last = steps.at(-1);
  let holder: unknown = data;
  for (const step of steps.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = Reflect.get(holder, step);
  }
  if (last === undefined || typeof holder !== 'object' || holder === null) return;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What a check depends on: the project file before the editor's settings, and these before what holds without any. */
export function effectiveConfiguration(
  settings: Settings,
  projectFile: ProjectFile | undefined,
  today: IsoDay,
  protectedTerms: readonly string[] = [],
): Configuration {
  const { rules, holidays, timescales, limits } = defaultConfiguration(today);
  return {
    today,
    rules: { ...rules, ...settings.rules, ...projectFile?.rules },
    holidays: { ...holidays, ...projectFile?.holidays },
    timescales: { ...timescales, ...projectFile?.timescales },
    limits: { ...limits, ...projectFile?.limits },
    protectedTerms,
  };
}
