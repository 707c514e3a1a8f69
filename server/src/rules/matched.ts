/** What an expression finds in a text; empty where it finds nothing. */
export function matched(expression: RegExp, text: string): string {
  return expression.exec(text)?.[0] ?? '';
}
