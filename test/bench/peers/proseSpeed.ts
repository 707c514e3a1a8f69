import { createRequire } from 'node:module';
import { check } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { inTurn, WARM_UP } from '../measure.ts';
import { typical, versionsOfSize } from '../typicalReview.ts';
import type { PeerPackage } from './install.ts';

const ROUNDS = 20;

/**
 * How many words a second are read by every rule of this project, structure and prose alike, and by write-good, which looks
 * for weak words alone. Another text each time, as results of the same one are kept.
 */
export function wordsASecond(folderOf: (name: PeerPackage) => string) {
  const writeGood: unknown = createRequire(import.meta.url)(folderOf('write-good'));
  if (typeof writeGood !== 'function') throw new Error('write-good gives no function to call.');
  const texts = versionsOfSize(typical, WARM_UP + ROUNDS);
  const bodies = texts.map((text) => text.slice(text.indexOf('\n---\n') + 5));
  const words = (bodies[0] ?? '').split(/\s+/).length;
  const configuration = defaultConfiguration('2026-11-24');
  const times = inTurn(
    (round) => check(parseReview(texts[round] ?? ''), configuration),
    (round) => writeGood(bodies[round]),
    ROUNDS,
  );
  const speed = (ms: number) => Math.round((words / ms) * 1000);
  return { ours: speed(times.ours.p50), theirs: speed(times.theirs.p50), peer: 'write-good' };
}
