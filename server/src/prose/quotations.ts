/** Somebody else's words: in double or single quotation marks of either form, or a run of words in italics. */
const QUOTATION =
  /"[^"]+"|“[^”]+”|‘(?:[^’]|’(?=[\p{L}\d]))+’|(?<![\p{L}\d])'(?=\S)(?:[^']|'(?=[\p{L}\d]))+'|(?<![\p{L}\d*])\*(?![\s*])[^*]{12,}(?<!\s)\*(?![\p{L}\d*])|(?<![\p{L}\d_])_(?![\s_])[^_]{12,}(?<!\s)_(?![\p{L}\d_])/gu;

/** The text with quotations blanked out, so that every offset stays and only the author's own words are left. */
export function withoutQuotations(text: string): string {
  if (!/["“‘'*_]/.test(text)) return text;
  return text.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}
