import * as vscode from 'vscode';
import { isReview } from '../reviewDocument.ts';

const CONTEXT_KEY = 'practiceReview.isReview';

/** The review that the author is looking at. Keeps the context key that decides which commands are offered. */
export class ActiveReview implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  /** Fires when another review, or none, is active. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.update();
      }),
    ];
    this.update();
  }

  /** Undefined while the active editor shows something else. */
  get current(): vscode.TextDocument | undefined {
    return this.document;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const review = document !== undefined && isReview(document) ? document : undefined;
    if (review === this.document) return;
    this.document = review;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, review !== undefined);
    this.changed.fire();
  }
}
