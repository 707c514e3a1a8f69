import * as vscode from 'vscode';

/** A page made by the extension that can be read and not edited. There is one of each kind; showing it again renews it. */
export class ReadOnlyPage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  private readonly address: vscode.Uri;
  private text: string;
  readonly onDidChange = this.changed.event;

  /**
   * @param scheme Of the page's address. An address that ended like a review's would be taken for a review itself.
   * @param title The name on its tab
   * @param command What to choose to see it again, when a window opens with the page of an earlier day
   */
  constructor(scheme: string, title: string, command: string) {
    this.address = vscode.Uri.from({ scheme, path: `/${title}.md` });
    this.text = `Choose "Practice Review: ${command}" again.\n`;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  /** Gives the page a new text. */
  async write(markdown: string): Promise<vscode.TextDocument> {
    this.text = markdown;
    this.changed.fire(this.address);
    return vscode.workspace.openTextDocument(this.address);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
