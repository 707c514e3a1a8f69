import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { effectiveConfigurationRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';

/** The one page there is. Its address names no document: by such a name it would be taken for a review itself. */
const PAGE = vscode.Uri.from({ scheme: 'practice-review-settings', path: '/Settings in force.md' });

/** Shows which settings a check of the active document uses, and where they come from, as a page that cannot be edited. */
export class EffectiveConfiguration implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  private text = 'Choose "Practice Review: Show Settings in Force" again.\n';
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: ReviewServer) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(PAGE.scheme, this);
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  /**
   * @throws Error with a sentence for the author when no document is open or the server cannot answer
   */
  async show(active: ActiveReview): Promise<void> {
    const document = active.current ?? vscode.window.activeTextEditor?.document;
    if (document === undefined || document.languageId !== 'markdown') {
      throw new Error('Open a review first. The settings in force can differ from folder to folder.');
    }
    const { markdown } = await this.server.request(effectiveConfigurationRequest, { uri: document.uri.toString() });
    this.text = markdown;
    this.changed.fire(PAGE);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(PAGE), { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
