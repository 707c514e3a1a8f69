import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ThreadNode, threadTree } from '../export/threadTree.ts';
import { nameOf } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import { wordsInMarkdown } from '../review/wordsInMarkdown.ts';
import { shortened } from '../rules/shortened.ts';

const LONGEST = 160;

/** The golden thread of an open review as a page in Markdown, each thing with a link to its place. */
export function threadPage(review: Review, document: TextDocument, uri: string): string {
  const { lines, loose } = threadTree(review);
  const title = '# The golden thread';
  if (lines.length + loose.length === 0) {
    return `${title}\n\nThis review has no lines of enquiry, findings or recommendations yet.\n`;
  }
  const listed = (nodes: readonly ThreadNode[]) => nodes.flatMap((node) => items(node, 0)).join('\n');
  return [
    title,
    'From each line of enquiry to the findings that answer it, the recommendations that rest on them, the actions and the measures.',
    ...lines.map((line) => [
      `## ${named(line)}`,
      ...(line.end ? [`*${wordsInMarkdown(withoutStop(line.end))}.*`] : []),
      listed(line.next),
    ]),
    ...(loose.length === 0 ? [] : [lines.length === 0 ? [] : ['## From no line of enquiry'], [listed(loose)]]),
  ]
    .flat()
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .concat('\n');

  function items(node: ThreadNode, depth: number): string[] {
    const indent = '    '.repeat(depth);
    const state = node.state === undefined ? '' : ` (${node.state.toLowerCase()})`;
    const end = node.end === undefined ? [] : [`${indent}    - *${wordsInMarkdown(withoutStop(node.end))}.*`];
    return [`${indent}- ${named(node)}${state}`, ...end, ...node.next.flatMap((next) => items(next, depth + 1))];
  }

  function named({ entity, title: words }: ThreadNode): string {
    const name = nameOf(entity);
    const line = document.positionAt(entity.fields.node.start).line + 1;
    const place = uri.startsWith('file:') ? `[${name}](${uri}#L${line})` : name;
    return `${place}: ${wordsInMarkdown(shortened(words, LONGEST))}`;
  }
}

function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}
