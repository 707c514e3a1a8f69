import * as vscode from 'vscode';
import { checkWorkspace } from './commands/checkWorkspace.ts';
import { ColumnMemory } from './commands/chronology/columnMemory.ts';
import { importChronology } from './commands/chronology/importChronology.ts';
import { exportActionPlan, exportReport } from './commands/exportReport.ts';
import { registerGuidedCommands } from './commands/guided/guidedCommands.ts';
import { PasteEntries } from './commands/guided/pasteEntries.ts';
import { importProgress } from './commands/importProgress.ts';
import { importWordDocument } from './commands/importWordDocument.ts';
import { moveToSignOff } from './commands/moveToSignOff.ts';
import { newReview } from './commands/newReview.ts';
import { restartServer } from './commands/restartServer.ts';
import { showBalance } from './commands/showBalance.ts';
import { showEffectiveConfiguration } from './commands/showEffectiveConfiguration.ts';
import { showGoldenThread } from './commands/showGoldenThread.ts';
import { showReadiness } from './commands/showReadiness.ts';
import { showReferences } from './commands/showReferences.ts';
import { showRulePage } from './commands/showRulePage.ts';
import { tidyFrontMatter } from './commands/tidyFrontMatter.ts';
import type { CreateExportWorker } from './exporter/exporter.ts';
import { type CreateClient, ReviewServer } from './languageClient.ts';
import { markdownItReview } from './preview/markdownItReview.ts';
import { ActiveReview } from './views/activeReview.ts';
import { FrontMatterFolding } from './views/frontMatterFolding.ts';
import { ReadOnlyPage } from './views/readOnlyPage.ts';
import { StatusBar } from './views/statusBar.ts';

/** What VS Code's own Markdown preview asks of an extension. */
export interface PreviewExtension {
  readonly extendMarkdownIt: typeof markdownItReview;
}

/** Everything that both entries have in common. Nothing here waits for the server. */
export function startExtension(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  createExportWorker: CreateExportWorker,
): PreviewExtension {
  const log = vscode.window.createOutputChannel('Practice Review', { log: true });
  const server = new ReviewServer(createClient, log);
  const active = new ActiveReview();
  const folding = new FrontMatterFolding(active);
  const configuration = new ReadOnlyPage('practice-review-settings', 'Settings in force', 'Show Settings in Force');
  const balance = new ReadOnlyPage('practice-review-balance', 'Telling and explaining', 'Show Telling and Explaining');
  const readiness = new ReadOnlyPage('practice-review-readiness', 'Ready to sign off?', 'Show Readiness for Sign-Off');
  const thread = new ReadOnlyPage('practice-review-thread', 'Golden thread', 'Show Golden Thread');
  const folder = new ReadOnlyPage(
    'practice-review-folder',
    'Reviews in this folder',
    'Check All Reviews in the Folder',
  );
  const comparison = new ReadOnlyPage(
    'practice-review-comparison',
    'Review with progress',
    'Import Progress on Actions',
  );
  const progressPage = new ReadOnlyPage(
    'practice-review-progress',
    'Progress on actions',
    'Import Progress on Actions',
  );
  const wordSummary = new ReadOnlyPage('practice-review-word', 'What was read from Word', 'Import Word Document');
  const withChronology = new ReadOnlyPage('practice-review-merged', 'Review with chronology', 'Import Chronology');
  const chronologyPage = new ReadOnlyPage('practice-review-chronology', 'Chronology', 'Import Chronology');
  const register = (id: string, run: (...args: unknown[]) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        if (error instanceof vscode.CancellationError) return undefined;
        const message = error instanceof Error ? error.message : String(error);
        log.error(id, message);
        void vscode.window.showErrorMessage(message);
        return undefined;
      }
    });
  context.subscriptions.push(
    log,
    server,
    active,
    folding,
    configuration,
    balance,
    readiness,
    thread,
    folder,
    comparison,
    progressPage,
    wordSummary,
    withChronology,
    chronologyPage,
    new StatusBar(active, server),
    register('practiceReview.newReview', newReview),
    register('practiceReview.exportReport', (argument) =>
      exportReport(argument, { active, server, log, createExportWorker, extensionUri: context.extensionUri }),
    ),
    register('practiceReview.exportActionPlan', (argument) =>
      exportActionPlan(argument, { active, server, log, createExportWorker, extensionUri: context.extensionUri }),
    ),
    register('practiceReview.importProgress', (argument) =>
      importProgress(argument, { active, server, log, createExportWorker, comparison, progressPage }),
    ),
    register('practiceReview.importChronology', (argument) =>
      importChronology(argument, {
        active,
        server,
        log,
        createExportWorker,
        memory: new ColumnMemory(context.workspaceState),
        comparison: withChronology,
        page: chronologyPage,
      }),
    ),
    register('practiceReview.importWordDocument', (argument) =>
      importWordDocument(argument, { log, createExportWorker, summaryPage: wordSummary }),
    ),
    register('practiceReview.showEffectiveConfiguration', () =>
      showEffectiveConfiguration(configuration, active, server),
    ),
    register('practiceReview.showBalance', () => showBalance(balance, active, server)),
    register('practiceReview.showReadiness', () => showReadiness(readiness, active, server)),
    register('practiceReview.showGoldenThread', () => showGoldenThread(thread, active, server)),
    register('practiceReview.checkWorkspace', () => checkWorkspace(folder, server)),
    register('practiceReview.moveToSignOff', () => moveToSignOff(active, server)),
    register('practiceReview.tidyFrontMatter', () => tidyFrontMatter(active, server)),
    register('practiceReview.showReferences', (uri, position, locations) => showReferences(uri, position, locations)),
    register('practiceReview.showRulePage', (id) => showRulePage(context.extensionUri, id)),
    register('practiceReview.restartServer', () => restartServer(server)),
    register('practiceReview.foldFrontMatter', () => folding.fold()),
    ...registerGuidedCommands(register, active, server),
    vscode.languages.registerDocumentPasteEditProvider(
      { language: 'markdown' },
      new PasteEntries(server),
      PasteEntries.metadata,
    ),
  );
  void server.start();
  return { extendMarkdownIt: markdownItReview };
}
