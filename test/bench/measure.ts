/** The middle and the 95th percentile of a set of times in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** One thing to time, again and again; `round` counts from 0. */
export type Run = (round: number) => void;

/** The first rounds, in which the engine compiles. */
export const WARM_UP = 10;

/**
 * Times two things in turn, so that whatever else the machine does slows both alike. The warm-up is left out.
 */
export function inTurn(ours: Run, theirs: Run, count: number): { ours: Times; theirs: Times } {
  const samples: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < WARM_UP + count; round++) {
    for (const [run, kept] of [[ours, samples.ours] as const, [theirs, samples.theirs] as const]) {
      const start = performance.now();
      run(round);
      if (round >= WARM_UP) kept.push(performance.now() - start);
    }
  }
  return { ours: timesOf(samples.ours), theirs: timesOf(samples.theirs) };
}

/** One gate: a ratio that must not pass its limit. */
export interface Gate {
  readonly name: string;
  readonly limit: number;
  /** Measures once and gives the ratio, with the figures behind it in words. */
  readonly measure: () => Promise<Measurement> | Measurement;
}

export interface Measurement {
  readonly ratio: number;
  readonly figures: string;
}

const ROUNDS = 3;

/** The best of three rounds must pass: noise fails one of them, a regression fails all. */
export async function passes(gate: Gate): Promise<boolean> {
  let best: Measurement | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const measurement = await gate.measure();
    if (best === undefined || measurement.ratio < best.ratio) best = measurement;
    if (best.ratio <= gate.limit) break;
  }
  const ratio = best?.ratio ?? Number.NaN;
  const passed = ratio <= gate.limit;
  const verdict = passed ? 'pass' : 'FAIL';
  console.log(
    `${verdict}  ${gate.name.padEnd(58)} ${ratio.toFixed(2).padStart(6)} of ${gate.limit}   ${best?.figures ?? ''}`,
  );
  return passed;
}
