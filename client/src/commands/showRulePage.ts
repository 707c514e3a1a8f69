import * as vscode from 'vscode';

const COMMAND = 'practiceReview.showRulePage';
/** An id is also a path below the pages: nothing else may be opened by it. */
const RULE_ID = /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/;

/** Shows the page of a check, or the list of all checks where none is named. The pages come with the extension. */
export async function showRulePage(extensionUri: vscode.Uri, id: unknown): Promise<void> {
  const page = typeof id === 'string' && RULE_ID.test(id) ? `${id}.md` : 'README.md';
  await vscode.commands.executeCommand(
    'markdown.showPreview',
    vscode.Uri.joinPath(extensionUri, 'docs', 'rules', ...page.split('/')),
  );
}

/** Makes the link behind the code of each diagnostic lead to its page in this extension. */
export function linkToRulePages(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object') continue;
    const target = vscode.Uri.parse(`command:${COMMAND}?${encodeURIComponent(JSON.stringify([code.value]))}`);
    diagnostic.code = { value: code.value, target };
  }
}
