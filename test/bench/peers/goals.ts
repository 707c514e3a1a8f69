import { timesOf } from '../measure.ts';
import { start } from '../serverStart.ts';
import { reviewOfSize, type Size, typical } from '../typicalReview.ts';
import type { PeerPackage } from './install.ts';
import { wordsASecond } from './proseSpeed.ts';
import * as served from './servedEdits.ts';
import { idleServer, markdownServer, ours, yamlServer } from './servers.ts';

const long: Size = { words: 200_000, actions: 40 };
const manyActions: Size = { words: 1_000, actions: 400 };
const typicalText = reviewOfSize(typical);
const longText = reviewOfSize(long);
const p50 = (times: readonly number[]) => timesOf(times).p50;
const p95 = (times: readonly number[]) => timesOf(times).p95;

/** A figure of ours against a peer's. `limit` is the ratio that the goal allows. */
export interface Compared {
  readonly goal: string;
  readonly ours: number;
  readonly theirs: number;
  readonly peer: string;
  readonly limit: number;
  readonly unit: 'ms' | 'MB' | 'words a second';
}

type FolderOf = (name: PeerPackage) => string;

/** The goals of speed against peers, each group measured when its turn comes. More words a second is better, less of all else. */
export async function* goals(folderOf: FolderOf): AsyncGenerator<Compared> {
  const yaml = yamlServer(folderOf);
  const markdown = markdownServer(folderOf);
  const front = served.frontMatterOf(typical);
  const ms = (goal: string, a: number, theirs: number, peer: { readonly name: string }, limit: number): Compared => ({
    goal,
    ours: a,
    theirs,
    peer: peer.name,
    limit,
    unit: 'ms',
  });

  const body = await served.edits(ours, typicalText, served.inBody);
  const yamlEdit = await served.edits(yaml, front, served.inFrontMatter);
  const markdownEdit = await served.edits(markdown, typicalText, served.inBody);
  yield ms('key in the body to its diagnostics, p95', p95(body.times), p95(markdownEdit.times), markdown, 0.25);
  yield ms('the same', p95(body.times), p95(yamlEdit.times), yaml, 0.05);
  const frontEdit = await served.edits(ours, typicalText, served.inFrontMatter);
  yield ms('key in the front matter to its diagnostics, p95', p95(frontEdit.times), p95(yamlEdit.times), yaml, 0.1);
  const many = await served.edits(ours, reviewOfSize(manyActions), served.inFrontMatter);
  const yamlMany = await served.edits(yaml, served.frontMatterOf(manyActions), served.inFrontMatter, 20);
  yield ms('the same with 400 actions, p50', p50(many.times), p50(yamlMany.times), yaml, 0.1);
  yield ms('processor time of a key in the body', body.processor, yamlEdit.processor, yaml, 0.25);
  yield ms('processor time of a key in the front matter', frontEdit.processor, yamlEdit.processor, yaml, 0.3);

  const bodyBurst = await served.burst(ours, typicalText, served.inBody, served.keyToHover);
  const yamlBurst = await served.burst(yaml, front, served.inFrontMatter, served.keyToHover);
  const markdownBurst = await served.burst(markdown, typicalText, served.inBody, served.keyToHover);
  yield ms('burst: each key to its diagnostics, p95', p95(bodyBurst.keys), p95(yamlBurst.keys), yaml, 0.02);
  yield ms('the same', p95(bodyBurst.keys), p95(markdownBurst.keys), markdown, 0.35);
  yield ms('hover in the burst, p95', p95(bodyBurst.hovers), p95(yamlBurst.hovers), yaml, 0.5);

  const longEdit = await served.edits(ours, longText, served.inBody);
  const markdownLong = await served.edits(markdown, longText, served.inBody, 20);
  yield ms('200,000 words: key in the body, p50', p50(longEdit.times), p50(markdownLong.times), markdown, 0.1);
  const longBurst = await served.burst(ours, longText, served.inBody, served.keyToHover);
  const markdownLongBurst = await served.burst(markdown, longText, served.inBody, served.keyToHover);
  yield ms('200,000 words: settling after a burst', longBurst.settling, markdownLongBurst.settling, markdown, 0.02);
  yield ms('200,000 words: hover in the burst', p95(longBurst.hovers), p95(markdownLongBurst.hovers), markdown, 0.05);

  const open = await served.coldOpen(ours, typicalText);
  const idle = { name: 'a server that does nothing' };
  yield ms('spawn to the first diagnostics', open, await idleStart(), idle, 3);
  yield ms('the same', open, await served.coldOpen(yaml, front), yaml, 0.4);
  const complete = p95(await served.completions(ours, typicalText));
  yield ms('completion, p95', complete, p95(await served.completions(yaml, front)), yaml, 0.2);
  yield ms('hover, p95', p95(await served.hovers(ours, typicalText)), p95(await served.hovers(yaml, front)), yaml, 0.5);

  yield {
    goal: 'memory after 100 keys in 200,000 words',
    ours: longEdit.memory,
    theirs: markdownLong.memory,
    peer: markdown.name,
    limit: 1.2,
    unit: 'MB',
  };
  yield { goal: 'prose rules', ...wordsASecond(folderOf), limit: 3, unit: 'words a second' };
}

/** From the start of a server that does nothing to its answer to `initialize`, the middle of several, in milliseconds. */
async function idleStart(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) times.push((await start(idleServer)).time);
  return p50(times);
}
