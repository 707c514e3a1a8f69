import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsInMarkdown } from '../review/wordsInMarkdown.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedReview, FolderCheck } from '../workspace/folderCheck.ts';
import { messageAsWritten } from './asWritten.ts';

/** Findings shown of one review. */
const MOST = 50;

/** How many of each severity there are, in words; "nothing to report" where there is none. */
function countsInWords(reviews: readonly CheckedReview[]): string {
  const of = (severity: Severity) =>
    reviews.reduce((sum, { findings }) => sum + findings.filter((it) => it.severity === severity).length, 0);
  const words = [
    counted(of('error'), 'error', 'errors'),
    counted(of('warning'), 'warning', 'warnings'),
    counted(of('information') + of('hint'), 'suggestion', 'suggestions'),
  ].filter((word) => word !== undefined);
  return words.length === 0 ? 'nothing to report' : words.join(', ');
}

/** What was found in all reviews of the open folders, as a page in Markdown: those with most errors first. */
export function folderPage({ reviews, unread, isComplete }: FolderCheck): string {
  const title = '# The reviews in this folder';
  if (reviews.length + unread.length === 0) {
    return `${title}\n\nThere are no reviews here. A review is a file whose name ends with .review.md.\n`;
  }
  const errors = ({ findings }: CheckedReview) => findings.filter(({ severity }) => severity === 'error').length;
  const sorted = [...reviews].sort((a, b) => errors(b) - errors(a) || b.findings.length - a.findings.length);
  return [
    title,
    `${counted(reviews.length, 'review', 'reviews') ?? 'No reviews'} checked: ${countsInWords(reviews)}.`,
    ...(isComplete ? [] : ['Not every folder could be looked through, so there may be more reviews than these.']),
    ...unread.map((uri) => `${link(uri)} could not be read, so it was not checked.`),
    ...sorted.flatMap(section),
    '',
  ].join('\n\n');
}

function section(review: CheckedReview): string[] {
  const { uri, text, findings } = review;
  const heading = `## ${link(uri)}: ${countsInWords([review])}`;
  if (findings.length === 0) return [heading];
  const document = TextDocument.create(uri, 'markdown', 0, text);
  const items = findings.slice(0, MOST).map(({ severity, message, start }) => {
    const number = document.positionAt(start).line + 1;
    const place = uri.startsWith('file:') ? `[Line ${number}](${uri}#L${number})` : `Line ${number}`;
    return `- ${place}, ${severity}: ${messageAsWritten(message)}`;
  });
  const more = findings.length - items.length;
  const rest = more === 0 ? [] : [`And ${more} more. Open the review to see them all.`];
  return [heading, items.join('\n'), ...rest];
}

function link(uri: string): string {
  const name = wordsInMarkdown(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  return uri.startsWith('file:') ? `[${name}](${uri})` : name;
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
