import { arrangementCues } from './cues/arrangements.ts';
import type { Cue } from './cues/cue.ts';
import { explainingCues } from './cues/explaining.ts';
import { otherCues } from './cues/neither.ts';
import { tellingCues } from './cues/telling.ts';

/** Every cue, in the order in which their sightings are counted. */
export const cues: readonly Cue[] = [...tellingCues, ...explainingCues, ...arrangementCues, ...otherCues];
