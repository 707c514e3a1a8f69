import { type Configuration, defaultConfiguration } from '../configuration.ts';
import type { ProjectFile } from '../review/generated/frontMatterTypes.ts';
import { parseChunk } from '../review/yamlChunk.ts';
import type { YamlMap } from '../review/yamlNode.ts';
import { toData } from '../review/yamlTree.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { validateTree } from '../schema/validateTree.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { type ProtectedTerms, readProtectedTerms } from './protectedTerms.ts';
import type { ReadFile } from './readFile.ts';
import { type Settings, unknownRules } from './settings.ts';

export const PROJECT_FILE_NAME = '.practice-review.yml';

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

/** Reads the text of a project file. What does not fit is left out and told; the rest counts. */
export function readProjectFile(text: string): Pick<ReadProjectFile, 'settings' | 'problems'> {
  const { node, problems: yamlProblems } = parseChunk(text.replace(/^\uFEFF/, ''));
  const problems = yamlProblems.map(
    ({ start }) => `Line ${lineOf(text, start)} of the project file is not written as YAML.`,
  );
  if (node === undefined) return { settings: {}, problems };
  if (node.kind !== 'map') return { settings: {}, problems: [...problems, 'The project file has no settings in it.'] };
  const data = toData(node);
  for (const problem of validateTree('project', node, data, node).reverse()) {
    problems.unshift(`Line ${lineOf(text, problem.start)} of the project file: ${problem.message}`);
    removeFrom(data, problem);
  }
  const settings = checked(node, data);
  return { settings, problems: [...problems, ...unknownRules(settings.rules ?? {}, 'The project file names')] };
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
