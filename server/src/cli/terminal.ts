import type { TextStyle } from './checkReport.ts';

const NARROWEST = 60;
const WIDEST = 100;
const USUAL = 80;

/** Writes what the user asked for. */
export function say(text: string): void {
  process.stdout.write(text);
}

/** Writes a sentence about something that went wrong, apart from what was asked for. */
export function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Colours only where a person is looking at them and has not declined them; never without words. */
export function textStyle(): TextStyle {
  const { isTTY, columns } = process.stdout;
  const { NO_COLOR = '', TERM } = process.env;
  const declined = NO_COLOR !== '' || TERM === 'dumb';
  return {
    width: Math.min(Math.max(columns ?? USUAL, NARROWEST), WIDEST),
    colours: isTTY === true && !declined,
  };
}
