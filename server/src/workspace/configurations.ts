import type { Configuration } from '../configuration.ts';
import { effectiveConfiguration, findProjectFile, type ReadProjectFile } from './projectFile.ts';
import type { ReadFile } from './readFile.ts';
import { noSettings, type ReadSettings, readSettings } from './settings.ts';
import type { Today } from './today.ts';

/** The configuration in force for a document, and where it comes from. */
export interface InForce {
  readonly configuration: Configuration;
  readonly settings: ReadSettings;
  /** Undefined where there is none. */
  readonly projectFile: ReadProjectFile | undefined;
}

/** What the configurations need of the world around them. */
export interface Sources {
  /** The value of the setting `practiceReview` for a document. */
  settingsFor(uri: string): Promise<unknown>;
  /** Undefined in a host that has no files. */
  readonly readFile: ReadFile | undefined;
  /** The folder to look for a project file in, for a document that lies in no folder. */
  folderFor(uri: string): string | undefined;
  readonly today: Today;
  /** Called with a file on which a configuration rests, each time that it was read. */
  watch(uri: string): void;
  /** Called with plain sentences on what does not count, once for each sentence. */
  problems(sentences: readonly string[]): void;
}

/** The configuration of each open document, kept until something it rests on changes. */
export class Configurations {
  readonly #sources: Sources;
  readonly #kept = new Map<string, Promise<InForce>>();
  readonly #known = new Map<string, InForce>();
  readonly #told = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#tell(sources.today.problems);
  }

  /** Never rejects: what cannot be read is told and does not count. */
  async inForce(uri: string): Promise<InForce> {
    const today = this.#sources.today.day();
    const kept = this.#kept.get(uri);
    if (kept !== undefined && (await kept).configuration.today === today) return kept;
    const reading = this.#read(uri, today);
    this.#kept.set(uri, reading);
    this.#known.set(uri, await reading);
    return reading;
  }

  /** The same without waiting, as it was last read. */
  known(uri: string): InForce | undefined {
    return this.#known.get(uri);
  }

  /** The document is closed, or the file that it rests on may have changed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#kept.clear();
  }

  async #read(uri: string, today: string): Promise<InForce> {
    const settings = await this.#settings(uri);
    const projectFile = await this.#projectFile(uri);
    this.#tell([...settings.problems, ...(projectFile?.problems ?? [])]);
    const list = projectFile?.protectedTerms?.uri;
    if (list !== undefined) this.#sources.watch(list);
    return {
      configuration: effectiveConfiguration(
        settings.settings,
        projectFile?.settings,
        today,
        projectFile?.protectedTerms?.terms,
      ),
      settings,
      projectFile,
    };
  }

  async #settings(uri: string): Promise<ReadSettings> {
    try {
      return readSettings(await this.#sources.settingsFor(uri));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { settings: noSettings, problems: [`The settings could not be read: ${reason}`] };
    }
  }

  async #projectFile(uri: string): Promise<ReadProjectFile | undefined> {
    const { readFile, folderFor } = this.#sources;
    if (readFile === undefined) return undefined;
    const own = await findProjectFile(uri, readFile);
    if (own !== undefined || uri.startsWith('file:')) return own;
    const folder = folderFor(uri);
    return folder === undefined ? undefined : findProjectFile(folder, readFile);
  }

  #tell(sentences: readonly string[]): void {
    const fresh = sentences.filter((sentence) => !this.#told.has(sentence));
    for (const sentence of fresh) this.#told.add(sentence);
    if (fresh.length > 0) this.#sources.problems(fresh);
  }
}
