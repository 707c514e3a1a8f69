import type {
  CodeAction,
  CodeActionParams,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check.ts';
import { isReviewName } from '../review/isReview.ts';
import type { Review } from '../review/review.ts';
import { Configurations } from '../workspace/configurations.ts';
import { type Analysis, Documents } from '../workspace/documents.ts';
import { checkFolders, type FolderCheck } from '../workspace/folderCheck.ts';
import { isProjectFile } from '../workspace/projectFile.ts';
import type { ReadFile } from '../workspace/readFile.ts';
import type { ListReviews } from '../workspace/reviewFiles.ts';
import { fileKey } from '../workspace/reviewIndex.ts';
import { type GivenDay, type Today, todayFrom } from '../workspace/today.ts';
import { balancePage } from './balancePage.ts';
import type { ClientSupport } from './clientSupport.ts';
import { codeActionsFor } from './codeActions.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { effectiveConfigurationPage } from './effectiveConfiguration.ts';
import type { OpenReview } from './languageFeature.ts';
import { featureFor } from './languageFeatures.ts';
import { projectFileDiagnostics } from './projectFileDiagnostics.ts';
import { ReviewLibrary } from './reviewLibrary.ts';
import { Typing } from './typing.ts';

/** The editor, as the service sees it. */
export interface Editor {
  readonly support: ClientSupport;
  /** The newest version of an open document. */
  document(uri: string): TextDocument | undefined;
  settingsFor(uri: string): Promise<unknown>;
  folderFor(uri: string): string | undefined;
  /** The folders that are open, as URIs. */
  folders(): Promise<readonly string[]>;
  readonly readFile: ReadFile | undefined;
  readonly listReviews: ListReviews | undefined;
  /** The service wants to be told when a review changes in its folder. True where it said so before and the editor can. */
  watchReviews(): boolean;
  /** The address of the folder with the pages of the rules. */
  readonly rulePages: string;
  /** The checks rest on this file: the service wants to be told when it changes. */
  watch(uri: string): void;
  readonly givenDays: readonly GivenDay[];
  /** Lets waiting messages be handled. */
  breathe(): Promise<void>;
  publish(params: PublishDiagnosticsParams): void;
  /** Has the editor ask for diagnostics again, where it asks for them. */
  refresh(): void;
  /** Writes to the log. Never with text of a document. */
  log(sentence: string): void;
  /** Says something to the author. */
  tell(sentence: string): void;
}

/** How many findings a review has. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** Everything that the server does with documents. Loaded once the editor has been answered that it is there. */
export class ReviewService {
  readonly #editor: Editor;
  readonly #today: Today;
  readonly #configurations: Configurations;
  readonly #documents: Documents;
  readonly #library: ReviewLibrary;
  /** Documents for which the editor shows findings, or an empty list of them. */
  readonly #published = new Set<string>();
  readonly #faults = new Set<string>();
  readonly #typing: Typing;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#today = todayFrom(editor.givenDays);
    this.#configurations = new Configurations({
      settingsFor: (uri) => editor.settingsFor(uri),
      folderFor: (uri) => editor.folderFor(uri),
      readFile: editor.readFile,
      watch: (uri) => editor.watch(uri),
      today: this.#today,
      problems: (sentences) => this.#tellProblems(sentences),
    });
    // Nothing can be held back from an editor that asks and cannot be told to ask again.
    const canWait = !editor.support.pull || editor.support.refresh;
    this.#typing = new Typing(canWait, (uri) => this.#typingPaused(uri));
    this.#documents = new Documents({
      configurationFor: async (uri) => (await this.#configurations.inForce(uri)).configuration,
      waitsForSave: (uri) => this.#configurations.known(uri)?.settings.settings.run === 'onSave',
      breathe: () => editor.breathe(),
      now: () => performance.now(),
      analysed: (analysis) => this.#analysed(analysis),
      failed: (uri, error) => this.#failed(uri, error),
    });
    this.#library = new ReviewLibrary({ ...editor, open: () => this.#openReviews() });
  }

  /** A document was opened or changed. Documents that cannot be reviews are left alone. */
  changed(document: TextDocument): void {
    const { uri, languageId, version } = document;
    if (isProjectFile(uri)) {
      this.#published.add(uri);
      if (!this.#editor.support.pull) {
        this.#editor.publish({ uri, version, diagnostics: projectFileDiagnostics(document) });
      }
      return;
    }
    if (languageId !== 'markdown' && !isReviewName(uri)) return;
    const text = document.getText();
    this.#typing.changed(uri, text);
    this.#documents.changed({ uri, version, text });
  }

  saved(uri: string): void {
    this.#typing.saved(uri);
    this.#documents.saved(uri);
  }

  closed(uri: string): void {
    this.#documents.closed(uri);
    this.#typing.closed(uri);
    this.#configurations.forget(uri);
    if (this.#published.delete(uri)) this.#editor.publish({ uri, diagnostics: [] });
  }

  /** Files have changed. True where the configuration may rest on one of them. */
  filesChanged(uris: readonly string[]): boolean {
    const reviews = uris.filter(isReviewName);
    for (const uri of reviews) this.#library.changed(uri);
    return reviews.length < uris.length;
  }

  /** Settings or project files may have changed: every open document is checked again. */
  configurationChanged(): void {
    this.#configurations.forgetAll();
    this.#documents.checkAgain();
  }

  /** What the editor asks for when it asks for diagnostics. */
  async diagnosticReport(uri: string, previousId: string | undefined): Promise<DocumentDiagnosticReport> {
    if (isProjectFile(uri)) {
      const file = this.#editor.document(uri);
      return { kind: 'full', items: file === undefined ? [] : projectFileDiagnostics(file) };
    }
    const analysis = await this.#documents.settled(uri);
    const document = analysis === undefined ? undefined : this.#versionOf(analysis);
    if (analysis === undefined || document === undefined) {
      // Where checks wait for the document to be saved, what the editor shows stays until then.
      const isOld = previousId !== undefined && this.#documents.latest(uri) !== undefined;
      return isOld ? { kind: 'unchanged', resultId: previousId } : { kind: 'full', items: [] };
    }
    const { findings, heldBack } = this.#typing.toShow(analysis);
    const resultId = heldBack ? `${analysis.id} while typing` : analysis.id;
    if (resultId === previousId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnosticsOf(analysis, findings, document, this.#editor.rulePages) };
  }

  async codeActions(params: CodeActionParams, isCancelled: () => boolean): Promise<CodeAction[]> {
    const analysis = await this.#documents.settled(params.textDocument.uri);
    const document = analysis === undefined ? undefined : this.#versionOf(analysis);
    if (analysis === undefined || document === undefined || isCancelled()) return [];
    return codeActionsFor(analysis, document, params, this.#editor, (finding, error) =>
      this.#logFault(`The fixes of ${finding.rule.id} could not be worked out.`, error),
    );
  }

  /** The answer of the feature that `method` belongs to. */
  async answer(method: string, params: never, isCancelled: () => boolean): Promise<unknown> {
    const { support, rulePages } = this.#editor;
    const openReview = (uri: string) => this.#openReview(uri);
    const document = (uri: string) => this.#editor.document(uri);
    const shownFindings = (uri: string) => this.#shownFindings(uri);
    const reviewSymbols = () => this.#library.symbols();
    const checkFolders = () => this.#checkFolders(isCancelled);
    const of = { document, openReview, shownFindings, reviewSymbols, checkFolders };
    return featureFor(method)?.answer(params, { support, rulePages, ...of, isCancelled });
  }

  async #openReview(uri: string): Promise<OpenReview | undefined> {
    const { configuration, settings, projectFile } = await this.#configurations.inForce(uri);
    const document = this.#editor.document(uri);
    const review = this.#documents.newest(uri);
    if (document === undefined || review === undefined) return undefined;
    return { uri, review, document, configuration, settings: settings.settings, projectFile };
  }

  /** Nobody waits for these: where the newest version is not checked yet, the next question will find them. */
  #shownFindings(uri: string): readonly Finding[] {
    const analysis = this.#documents.latest(uri);
    return analysis === undefined || this.#versionOf(analysis) === undefined ? [] : this.#typing.shown(analysis);
  }

  async #checkFolders(isCancelled: () => boolean): Promise<FolderCheck | undefined> {
    const { listReviews, readFile } = this.#editor;
    if (listReviews === undefined || readFile === undefined) return undefined;
    const openUris = new Map([...this.#documents.uris()].map((uri) => [fileKey(uri), uri]));
    return checkFolders({
      listReviews,
      readFile,
      isCancelled,
      folders: () => this.#editor.folders(),
      breathe: () => this.#editor.breathe(),
      configurationFor: async (uri) => {
        const { configuration } = await this.#configurations.inForce(uri);
        this.#configurations.forget(uri);
        return configuration;
      },
      openReview: async (uri) => {
        const open = openUris.get(fileKey(uri));
        const analysis = open === undefined ? undefined : await this.#documents.settled(open);
        const document = analysis === undefined ? undefined : this.#versionOf(analysis);
        if (analysis === undefined || document === undefined) return undefined;
        return { uri: document.uri, text: document.getText(), findings: analysis.findings };
      },
    });
  }

  *#openReviews(): Iterable<{ readonly review: Review; readonly document: TextDocument }> {
    for (const uri of this.#documents.uris()) {
      const document = this.#editor.document(uri);
      const review = this.#documents.newest(uri);
      if (document !== undefined && review !== undefined) yield { review, document };
    }
  }

  async effectiveConfiguration(uri: string): Promise<{ readonly markdown: string }> {
    return { markdown: effectiveConfigurationPage(await this.#configurations.inForce(uri), this.#today) };
  }

  /** Undefined when the document is not an open review. */
  async balance(uri: string): Promise<{ readonly markdown: string } | undefined> {
    const review = (await this.#documents.settled(uri))?.review;
    return review === undefined ? undefined : { markdown: balancePage(review) };
  }

  async summary(uri: string): Promise<Summary> {
    const findings = (await this.#documents.settled(uri))?.findings ?? [];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    return { errors, warnings, others: findings.length - errors - warnings };
  }

  /** The open document, if it is still the version that was analysed: positions count in no other. */
  #versionOf({ uri, version }: Analysis): TextDocument | undefined {
    const document = this.#editor.document(uri);
    return document?.version === version ? document : undefined;
  }

  #analysed(analysis: Analysis): void {
    const { uri, version, review } = analysis;
    for (const finding of analysis.findings) if ('failure' in finding) this.#logRuleFault(finding);
    const document = this.#versionOf(analysis);
    if (this.#editor.support.pull || document === undefined) return;
    if (review !== undefined) {
      this.#published.add(uri);
      const { findings } = this.#typing.toShow(analysis);
      this.#editor.publish({
        uri,
        version,
        diagnostics: diagnosticsOf(analysis, findings, document, this.#editor.rulePages),
      });
    } else if (this.#published.delete(uri)) {
      this.#editor.publish({ uri, version, diagnostics: [] });
    }
  }

  /** What was held back while the author was in the middle of a sentence is shown. */
  #typingPaused(uri: string): void {
    const analysis = this.#documents.latest(uri);
    if (analysis === undefined) return;
    if (this.#editor.support.pull) this.#editor.refresh();
    else this.#analysed(analysis);
  }

  #failed(uri: string, error: unknown): void {
    this.#logFault('A document could not be checked. Its last findings are still shown.', error);
    if (this.#faults.has(uri)) return;
    this.#faults.add(uri);
    this.#editor.tell(
      'Practice Review could not check a document. This is a fault in Practice Review, not in your review.',
    );
  }

  #logRuleFault({ rule, failure }: Finding): void {
    this.#logFault(`The check ${rule.id} could not be made.`, failure);
  }

  /** With the places in the program, not with the error's message: that may quote the document. */
  #logFault(sentence: string, error: unknown): void {
    const name = error instanceof Error ? error.name : typeof error;
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line)) : [];
    const entry = [`${sentence} (${name})`, ...stack.slice(0, 8)].join('\n');
    if (this.#faults.has(entry)) return;
    this.#faults.add(entry);
    this.#editor.log(entry);
  }

  #tellProblems(sentences: readonly string[]): void {
    for (const sentence of sentences) this.#editor.log(sentence);
    const [first = ''] = sentences;
    const more = sentences.length > 1 ? ` And ${sentences.length - 1} more: see "Show Settings in Force".` : '';
    this.#editor.tell(`Some settings of Practice Review do not count. ${first}${more}`);
  }
}
