import type { Diagram } from '../report.ts';

/** How a diagram is drawn: how much smaller than its own size, and in which colour its boxes are. */
export interface Drawing {
  readonly diagram: Diagram;
  readonly scale: number;
  readonly accent: string;
}
