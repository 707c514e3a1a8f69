// npm run bench:peers: measures against other language servers on the same machine in the same run, and prints the ratios.
import { type Compared, goals } from './peers/goals.ts';
import { installPeers } from './peers/install.ts';

/** More words a second are better, and less of everything else. */
function reaches({ ours, theirs, limit, unit }: Compared): boolean {
  const ratio = ours / theirs;
  return unit === 'words a second' ? ratio >= limit : ratio <= limit;
}

function line(compared: Compared): string {
  const { goal, ours, theirs, peer, limit, unit } = compared;
  const verdict = reaches(compared) ? 'reached' : 'MISSED ';
  const digits = unit === 'ms' ? 2 : 0;
  const wanted = `${unit === 'words a second' ? 'at least' : 'at most'} ${limit}`;
  const figures = `ours ${ours.toFixed(digits)} ${unit}, ${peer} ${theirs.toFixed(digits)} ${unit}`;
  return `${verdict}  ${goal.padEnd(52)} ${(ours / theirs).toFixed(3).padStart(7)}, ${wanted.padEnd(13)} ${figures}`;
}

let missed = 0;
try {
  for await (const compared of goals(installPeers())) {
    if (!reaches(compared)) missed++;
    console.log(line(compared));
  }
  console.log(missed === 0 ? 'Every goal is reached.' : `Goals missed: ${missed}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
