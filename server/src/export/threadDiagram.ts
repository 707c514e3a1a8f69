import type { ActionEntity, Entity } from '../review/entities.ts';
import { label } from '../review/labels.ts';
import type { Review } from '../review/review.ts';
import type { Located } from '../review/span.ts';
import { count } from './counted.ts';
import type { Diagram, DiagramBox } from './report.ts';

/** All measures are points of a page of A4, on which the whole width is used. */
const BOX = { width: 106, lineHeight: 9.6, padding: 6 };
const GAP = { column: 20, row: 10 };
const TITLE = 18;
/** Characters of a line at 8 points, as wide letters as they come in usual text. */
const CHARACTERS = 22;

interface Node {
  readonly id: string;
  readonly words: string;
  /** Nothing leads to it, or from it, that should. */
  readonly isLoose: boolean;
  /** The nodes of the column before that lead to it, by their ids. */
  readonly from: readonly string[];
}

/**
 * The golden thread as a picture: a column each for lines of enquiry, findings, recommendations and what is done about
 * them. Actions are counted, as forty boxes cannot be read. Undefined where there is nothing to join.
 */
export function threadDiagram(review: Review): Diagram | undefined {
  const columns = columnsOf(review);
  if (columns.filter(({ nodes }) => nodes.length > 0).length < 2) return undefined;
  const most = mostLines(Math.max(...columns.map(({ nodes }) => nodes.length)));
  const boxes: DiagramBox[] = [];
  const links: Diagram['links'][number][] = [];
  let before = new Map<string, DiagramBox>();
  let height = 0;
  for (const [at, { nodes }] of columns.entries()) {
    const here = new Map<string, DiagramBox>();
    let y = TITLE;
    for (const node of ordered(nodes, before)) {
      const box = beside(boxOf(node, most, at * (BOX.width + GAP.column), y), node, before);
      boxes.push(box);
      y = box.y;
      here.set(node.id, box);
      y += box.height + GAP.row;
      for (const id of node.from) {
        const start = before.get(id);
        if (start !== undefined) links.push(link(start, box));
      }
    }
    height = Math.max(height, y - GAP.row);
    before = here;
  }
  return {
    kind: 'diagram',
    title: 'The golden thread',
    description: description(review, boxes),
    width: columns.length * (BOX.width + GAP.column) - GAP.column,
    height,
    columns: columns.map(({ title }, at) => ({ title, x: at * (BOX.width + GAP.column) })),
    boxes,
    links,
  };
}

function columnsOf(review: Review): { readonly title: string; readonly nodes: readonly Node[] }[] {
  const { linesOfEnquiry, findings, recommendations, actions } = review.entities;
  const answered = new Set(findings.flatMap(({ fields }) => idsIn(fields.texts('answers'))));
  const restedOn = new Set(recommendations.flatMap(({ fields }) => idsIn(fields.texts('findings'))));
  return [
    {
      title: 'Asked',
      nodes: linesOfEnquiry.flatMap(({ id, fields }) =>
        node(id, fields.text('question'), [], answered.has(id?.value ?? '') || fields.has('unansweredBecause')),
      ),
    },
    {
      title: 'Found',
      nodes: findings.flatMap(({ id, fields }) => {
        const leadsOn = restedOn.has(id?.value ?? '') || fields.has('noRecommendationBecause');
        const answers = idsIn(fields.texts('answers'));
        return node(id, fields.text('title'), answers, answers.length > 0 && leadsOn);
      }),
    },
    {
      title: 'Recommended',
      nodes: recommendations.flatMap(({ id, fields }) => {
        const rests = idsIn(fields.texts('findings'));
        return node(id, fields.text('text'), rests, rests.length > 0);
      }),
    },
    { title: 'Being done', nodes: recommendations.flatMap((it) => doneAbout(it, actions)) },
  ];
}

function node(
  id: Located<string> | undefined,
  words: Located<string> | undefined,
  from: readonly string[],
  isJoined: boolean,
): Node[] {
  return id === undefined ? [] : [{ id: id.value, words: words?.value ?? '', isLoose: !isJoined, from }];
}

/** "3 actions: 1 complete, 2 in progress". */
function doneAbout(recommendation: Entity<unknown>, actions: readonly ActionEntity[]): Node[] {
  const own = actions.filter((action) => action.recommendation?.fields.node === recommendation.fields.node);
  if (recommendation.id === undefined || own.length === 0) return [];
  const byStatus = new Map<string, number>();
  for (const { fields } of own) {
    const status = label('actionStatus', fields.text('status')?.value ?? 'notStarted').toLowerCase();
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  }
  const states = [...byStatus].map(([status, times]) => `${times} ${status}`).join(', ');
  const words = `${count(own.length, 'action')}: ${states}`;
  return [{ id: '', words, isLoose: false, from: [recommendation.id.value] }];
}

function idsIn(texts: readonly { readonly value: string }[]): string[] {
  return texts.map(({ value }) => value);
}

/** By the middle of what leads to them, so that few lines cross; otherwise in the order of the review. */
function ordered(nodes: readonly Node[], before: ReadonlyMap<string, DiagramBox>): readonly Node[] {
  const middle = (node: Node, at: number): number => {
    const ys = node.from.map((id) => before.get(id)?.y).filter((y) => y !== undefined);
    return ys.length === 0
      ? Number.MAX_SAFE_INTEGER - nodes.length + at
      : ys.reduce((sum, y) => sum + y, 0) / ys.length;
  };
  return nodes
    .map((node, at) => ({ node, at, middle: before.size === 0 ? at : middle(node, at) }))
    .sort((a, b) => a.middle - b.middle || a.at - b.at)
    .map(({ node }) => node);
}

/** Lines of text in a box: fewer where the longest column has many boxes, so that the picture still fits on a page. */
function mostLines(boxes: number): number {
  if (boxes <= 8) return 5;
  return boxes <= 12 ? 3 : 2;
}

function boxOf({ id, words, isLoose }: Node, most: number, x: number, y: number): DiagramBox {
  const lines = linesOf(words, most);
  const height = (lines.length + (id === '' ? 0 : 1)) * BOX.lineHeight + 2 * BOX.padding;
  return { id, lines, x, y, width: BOX.width, height, isLoose };
}

/** What is done about a recommendation stands beside it, as nothing else leads there. */
function beside(box: DiagramBox, { id, from }: Node, before: ReadonlyMap<string, DiagramBox>): DiagramBox {
  const start = id === '' ? before.get(from[0] ?? '') : undefined;
  return start === undefined ? box : { ...box, y: Math.max(box.y, start.y + (start.height - box.height) / 2) };
}

/** Whole words, on `most` lines. */
function linesOf(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > CHARACTERS ? `${word.slice(0, CHARACTERS - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, `${last.length < CHARACTERS ? last : last.slice(0, -1)}…`];
}

function link(from: DiagramBox, to: DiagramBox): Diagram['links'][number] {
  return {
    from: { x: from.x + from.width, y: from.y + from.height / 2 },
    to: { x: to.x, y: to.y + to.height / 2 },
  };
}

/** For those who cannot see the picture; the table below it says all that it shows. */
function description({ entities }: Review, boxes: readonly DiagramBox[]): string {
  const { linesOfEnquiry, findings, recommendations, actions } = entities;
  const says = [
    count(linesOfEnquiry.length, 'line of enquiry', 'lines of enquiry'),
    count(findings.length, 'finding'),
    count(recommendations.length, 'recommendation'),
    count(actions.length, 'action'),
  ];
  const broken = boxes.some(({ isLoose }) => isLoose)
    ? ' A broken border: nothing leads to it, or nothing follows from it.'
    : '';
  return `How ${says.slice(0, -1).join(', ')} and ${says.at(-1)} are joined.${broken} The table that follows says the same in words.`;
}
