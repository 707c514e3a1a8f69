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
    diagnostic.code = { value: code.value, target: vscode.Uri.parse(commandFor(code.value)) };
  }
}

/** The link to the page of a check as the server writes it: a file of this extension, in angle brackets. */
const PAGE_LINK = /\]\(<[^<>]*\/docs\/rules\/([a-z]+\/[a-z]+(?:-[a-z]+)*)\.md>\)/g;

/**
 * The hover with its links to pages of checks leading to the pages in this extension. Only the command that shows them
 * is trusted, so nothing that stands in a document can do more.
 */
export function withRulePages({ contents, range }: vscode.Hover): vscode.Hover {
  const linked = contents.map((content) => {
    const markdown = new vscode.MarkdownString(
      (typeof content === 'string' ? content : content.value).replace(
        PAGE_LINK,
        (_, id: string) => `](${commandFor(id)})`,
      ),
    );
    markdown.isTrusted = { enabledCommands: [COMMAND] };
    return markdown;
  });
  return new vscode.Hover(linked, range);
}

function commandFor(id: string | number): string {
  return `command:${COMMAND}?${encodeURIComponent(JSON.stringify([id]))}`;
}
