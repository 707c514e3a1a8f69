import type { EntryPlan } from './addEntry.ts';
import { action } from './entries/action.ts';
import { child } from './entries/child.ts';
import { delay } from './entries/delay.ts';
import { finding } from './entries/finding.ts';
import { gap } from './entries/gap.ts';
import { keyEvent } from './entries/keyEvent.ts';
import { lineOfEnquiry } from './entries/lineOfEnquiry.ts';
import { measure } from './entries/measure.ts';
import { partner } from './entries/partner.ts';
import { recommendation } from './entries/recommendation.ts';
import { signOff } from './entries/signOff.ts';
import { source } from './entries/source.ts';

/** Everything that can be added, a line each. */
export const entryPlans: readonly EntryPlan[] = [
  lineOfEnquiry,
  source,
  gap,
  finding,
  recommendation,
  action,
  measure,
  delay,
  signOff,
  partner,
  child,
  keyEvent,
];
