import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import type { Run } from './measure.ts';
import { reviewOfSize, typical } from './typicalReview.ts';

/** The body of the typical document read by markdown-it. */
export function markdownOfTypical(): Run {
  const text = reviewOfSize(typical);
  const body = text.slice(text.indexOf('\n---\n') + 5);
  const markdown = new MarkdownIt();
  return () => markdown.parse(body, {});
}

/** The front matter of the typical document read by the library `yaml`. */
export function yamlOfTypical(): Run {
  const text = reviewOfSize(typical);
  const yaml = text.slice(4, text.indexOf('\n---\n'));
  return () => parseDocument(yaml);
}
