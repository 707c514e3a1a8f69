import { CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { timesOf, WARM_UP } from '../measure.ts';
import { reviewOfSize, type Size } from '../typicalReview.ts';
import { OpenedDocument, type ServerUnderTest } from './openedDocument.ts';

const EDITS = 100;
/** Keys of a burst, and the milliseconds between two of them. */
const KEYS = 60;
const KEY = 30;

/** Where a character is typed: behind a text, from this share of the document on. */
export interface Place {
  readonly after: string;
  readonly from: number;
}

export const inBody: Place = { after: 'nobody had time to read', from: 0.66 };
export const inFrontMatter: Place = { after: '    outcomeForChildren: A worry', from: 0 };
export const keyOfRecommendation: Place = { after: '  - id: R1\n    ', from: 0 };
export const keyToHover: Place = { after: '    outcomeFor', from: 0 };

/** The front matter of a review alone, as YAML. */
export function frontMatterOf(size: Size): string {
  const text = reviewOfSize(size);
  return text.slice(4, text.indexOf('\n---\n') + 1);
}

/** What one server did with one document. Times in milliseconds, memory in MB. */
export interface Edited {
  readonly times: readonly number[];
  /** Processor time an edit. */
  readonly processor: number;
  readonly memory: number;
}

/** One key typed and taken back, in turn, each waited for. */
export async function edits(server: ServerUnderTest, text: string, place: Place, count = EDITS): Promise<Edited> {
  return await withOpened(server, text, async (opened) => {
    const at = offsetOf(opened, text, place);
    const times: number[] = [];
    let before = opened.processorTime;
    for (let round = 0; round < WARM_UP + count; round++) {
      if (round === WARM_UP) before = opened.processorTime;
      const start = performance.now();
      await opened.timeOf(await opened.type(at, round % 2 === 1));
      if (round >= WARM_UP) times.push(performance.now() - start);
    }
    return { times, processor: (opened.processorTime - before) / count, memory: opened.memory };
  });
}

/** What was waited for while keys came in. */
export interface Burst {
  /** From each key to the diagnostics of its version or of a later one. */
  readonly keys: readonly number[];
  /** The answers to a hover that was asked for after every sixth key. */
  readonly hovers: readonly number[];
  /** From the last key until the server has caught up. */
  readonly settling: number;
}

/** A key every 30 ms, whatever the server has answered by then. */
export async function burst(server: ServerUnderTest, text: string, place: Place, hover: Place): Promise<Burst> {
  return await withOpened(server, text, async (opened) => {
    const at = offsetOf(opened, text, place);
    const over = offsetOf(opened, text, hover);
    for (let round = 0; round < WARM_UP; round++) await opened.timeOf(await opened.type(at, round % 2 === 1));
    const keys: Promise<number>[] = [];
    const hovers: Promise<number>[] = [];
    for (let key = 0; key < KEYS; key++) {
      keys.push(opened.timeOf(await opened.type(at, key % 2 === 1)));
      if (key % 6 === 5) hovers.push(opened.ask(HoverRequest.method, over));
      if (key < KEYS - 1) await new Promise((resolve) => setTimeout(resolve, KEY));
    }
    const times = await Promise.all(keys);
    return { keys: times, hovers: await Promise.all(hovers), settling: times.at(-1) ?? Number.NaN };
  });
}

/** The answers' times to a question, asked again and again of a document at rest. */
async function answers(
  server: ServerUnderTest,
  text: string,
  method: string,
  place: Place,
): Promise<readonly number[]> {
  return await withOpened(server, text, async (opened) => {
    const at = offsetOf(opened, text, place);
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + EDITS; round++) {
      const time = await opened.ask(method, at);
      if (round >= WARM_UP) times.push(time);
    }
    return times;
  });
}

export const completions = (server: ServerUnderTest, text: string) =>
  answers(server, text, CompletionRequest.method, keyOfRecommendation);
export const hovers = (server: ServerUnderTest, text: string) => answers(server, text, HoverRequest.method, keyToHover);

/** From the start of a process to the first diagnostics, the middle of several. */
export async function coldOpen(server: ServerUnderTest, text: string, count = 7): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < count; round++)
    times.push(await withOpened(server, text, async (opened) => opened.untilDiagnostics));
  return timesOf(times).p50;
}

function offsetOf(opened: OpenedDocument, text: string, { after, from }: Place): number {
  return opened.offsetAfter(after, Math.floor(text.length * from));
}

async function withOpened<T>(
  server: ServerUnderTest,
  text: string,
  use: (opened: OpenedDocument) => Promise<T>,
): Promise<T> {
  const opened = await OpenedDocument.open(server, text);
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}
