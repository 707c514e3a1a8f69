// npm run bench: measures against yardsticks taken on the same machine in the same run, so that it can pass or fail anywhere.
import { coreGates } from './coreGates.ts';
import { featureGates } from './featureGates.ts';
import { judgementGates } from './judgementGates.ts';
import { passes } from './measure.ts';
import { processGates } from './processGates.ts';

let failed = 0;
for (const gate of [...coreGates, ...judgementGates, ...featureGates, ...processGates])
  if (!(await passes(gate))) failed++;
console.log(failed === 0 ? 'All gates pass.' : `${failed} gate(s) failed.`);
process.exitCode = failed === 0 ? 0 : 1;
