/** A time of day in the middle or at the end of a text; its parts are hours, minutes, "am" or "pm", in three ways of writing. */
export const CLOCK = String.raw`(?:(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|hrs?\.?|hours|h|z)?|(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)|(\d{2})(\d{2})\s*(?:hrs?\.?|hours|h))`;

const ALONE = new RegExp(`^(?:at\\s+|approx\\.?\\s+|c\\.?\\s+)?${CLOCK}$`, 'i');
const SPAN = new RegExp(`^(${CLOCK})\\s*(?:-|–|to|until)\\s*${CLOCK}$`, 'i');

/** `HH:MM` for a time as people write it: "14:30", "2.30pm", "9 am", "1430hrs"; of two, the first. Undefined for anything else. */
export function clockTime(text: string): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ');
  const match = ALONE.exec(written);
  if (match !== null) return timeOf(match.slice(1));
  const [, first = ''] = SPAN.exec(written) ?? [];
  return first === '' ? plainDigits(written) : clockTime(first);
}

/** `HH:MM` by the groups of `CLOCK`; undefined where no clock shows that. */
export function timeOf(groups: readonly (string | undefined)[]): string | undefined {
  const [hours, minutes = '00', half, onlyHours, onlyHalf, armyHours, armyMinutes] = groups;
  const isHalf = /^([ap])/i.exec(half ?? onlyHalf ?? '')?.[1]?.toLowerCase();
  const hour = Number(hours ?? onlyHours ?? armyHours);
  const minute = Number(hours === undefined ? (armyMinutes ?? 0) : minutes);
  if (isHalf !== undefined && (hour < 1 || hour > 12)) return undefined;
  const of24 = isHalf === undefined ? hour : (hour % 12) + (isHalf === 'p' ? 12 : 0);
  if (!(of24 < 24 && minute < 60)) return undefined;
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "0930" and "930", which only a column of times may hold. */
function plainDigits(text: string): string | undefined {
  const match = /^(\d{1,2})(\d{2})$/.exec(text);
  return match === null ? undefined : timeOf([match[1], match[2]]);
}
