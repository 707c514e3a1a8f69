import type { ProgressChange } from '../protocol.ts';

/** What was taken over and what was not, as a Markdown document. */
export function progressPageText(made: readonly ProgressChange[], problems: readonly string[]): string {
  const lines = made.map(
    ({ id, field, fromWords, toWords, place }) =>
      `- ${id}, ${field}: ${fromWords === undefined ? '' : `${plain(fromWords)} → `}${plain(toWords)} (${plain(place)})`,
  );
  return [
    '# Progress on actions',
    '## Taken over',
    lines.length === 0 ? 'Nothing.' : lines.join('\n'),
    '## Not taken over',
    problems.length === 0 ? 'Nothing was left.' : problems.map((sentence) => `- ${plain(sentence)}`).join('\n'),
    '',
  ].join('\n\n');
}

/** Text from a file is shown as it is, never as Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}
