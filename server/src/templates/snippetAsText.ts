/** A snippet as it reads when the author fills in nothing: the text of each stop, and the first of each choice. */
export function snippetAsText(snippet: string, eol: '\n' | '\r\n'): string {
  const texts = new Map<string, string>();
  const withTexts = snippet.replace(/\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|([^|,]*)[^|]*\|)?\}/g, (_, stop, text, first) => {
    texts.set(stop, text ?? first ?? '');
    return `$${stop}`;
  });
  return withTexts
    .replace(/(?<!\\)\$(\d+)/g, (_, stop) => texts.get(stop) ?? '')
    .replace(/\\([\\$}])/g, '$1')
    .replaceAll('\n', eol);
}
