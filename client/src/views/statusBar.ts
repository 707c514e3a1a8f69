import * as vscode from 'vscode';
import { type Counts, countFindings } from '../findings.ts';
import type { ReviewServer } from '../languageClient.ts';
import { summaryRequest } from '../protocol.ts';
import { summary } from '../words.ts';
import type { ActiveReview } from './activeReview.ts';

/** How many findings the active review has; hidden beside other documents. A click opens the Problems panel. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'practiceReview.counts',
    vscode.StatusBarAlignment.Right,
    90,
  );
  private readonly subscriptions: vscode.Disposable[];
  /** Undefined until the active review has been checked. */
  private counts: Counts | undefined;

  constructor(
    private readonly active: ActiveReview,
    private readonly server: ReviewServer,
  ) {
    this.item.name = 'Practice Review';
    this.subscriptions = [
      active.onDidChange(() => this.begin()),
      server.onDidChangeState(() => this.begin()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = active.current?.uri.toString();
        if (this.counts !== undefined && uris.some((uri) => uri.toString() === shown)) this.count();
      }),
    ];
    this.begin();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private begin(): void {
    this.counts = undefined;
    this.update();
    const review = this.active.current;
    if (review === undefined || !this.server.isRunning) return;
    const isShown = () => review === this.active.current;
    this.server.request(summaryRequest, { uri: review.uri.toString() }).then(
      (counts) => {
        if (!isShown()) return;
        this.counts = counts;
        this.update();
      },
      // Without an answer, the findings themselves have to tell.
      () => isShown() && this.count(),
    );
  }

  private count(): void {
    const review = this.active.current;
    if (review !== undefined) this.counts = countFindings(review.uri);
    this.update();
  }

  private update(): void {
    const review = this.active.current;
    if (review === undefined) {
      this.item.hide();
      return;
    }
    const problems = 'workbench.actions.view.problems';
    if (this.server.isStopped) {
      const words = 'The checks are not running. Restarts them.';
      this.show('Review: not checked', words, 'practiceReview.restartServer');
    } else if (this.counts === undefined) {
      this.show('Review: checking', 'The review is being checked.', problems);
    } else {
      const words = summary(this.counts);
      this.show(`Review: ${words}`, `Review: ${words}. Opens the list of problems.`, problems);
    }
  }

  private show(text: string, explanation: string, command: string): void {
    this.item.text = text;
    this.item.tooltip = explanation;
    this.item.accessibilityInformation = { label: explanation, role: 'button' };
    this.item.command = command;
    this.item.show();
  }
}
