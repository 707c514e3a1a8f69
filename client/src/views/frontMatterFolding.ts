import * as vscode from 'vscode';
import { frontMatterEnd } from '../reviewDocument.ts';
import type { ActiveReview } from './activeReview.ts';

/** Long enough for the places that fold to be known once a document is shown. */
const SHOWN_MS = 500;

/**
 * Folds the front matter away so that the text can be written in peace: when the author asks for it and, where the setting
 * says so, when a review is opened and when the cursor goes from the front matter to the text.
 */
export class FrontMatterFolding implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly opened = new WeakSet<vscode.TextDocument>();
  /** Where the cursor was last, in the review that is active. */
  private wasAbove = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly active: ActiveReview) {
    this.subscriptions = [
      active.onDidChange(() => this.shown()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
    ];
    this.shown();
  }

  /**
   * Folds the front matter of the active review.
   * @throws Error with a sentence for the author when there is none
   */
  async fold(): Promise<void> {
    const editor = this.editor();
    const end = editor && frontMatterEnd(editor.document);
    if (editor === undefined || end === undefined) {
      throw new Error('Open a review that has front matter first, then choose the command again.');
    }
    await foldAbove(editor, end);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private shown(): void {
    const editor = this.editor();
    if (editor === undefined) return;
    this.wasAbove = isAbove(editor);
    if (this.opened.has(editor.document) || !isWanted(editor.document)) return;
    this.opened.add(editor.document);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.editor() === editor) void this.foldIfThere(editor);
    }, SHOWN_MS);
  }

  private moved(editor: vscode.TextEditor): void {
    if (editor !== this.editor()) return;
    const wasAbove = this.wasAbove;
    this.wasAbove = isAbove(editor);
    if (wasAbove && !this.wasAbove && isWanted(editor.document)) void this.foldIfThere(editor);
  }

  private async foldIfThere(editor: vscode.TextEditor): Promise<void> {
    const end = frontMatterEnd(editor.document);
    if (end !== undefined) await foldAbove(editor, end);
  }

  private editor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor !== undefined && editor.document === this.active.current ? editor : undefined;
  }
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('practiceReview', document).get('foldFrontMatter') === true;
}

function isAbove({ document, selection }: vscode.TextEditor): boolean {
  return selection.active.line <= (frontMatterEnd(document) ?? -1);
}

/** Folds the lines from the first to `end`. The cursor goes below them where it was in them. */
async function foldAbove(editor: vscode.TextEditor, end: number): Promise<void> {
  if (isAbove(editor)) {
    const below = editor.document.validatePosition(new vscode.Position(end + 1, 0));
    editor.selection = new vscode.Selection(below, below);
  }
  await vscode.commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines: [0] });
}
