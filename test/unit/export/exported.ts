import { readFileSync } from 'node:fs';
import { htmlPage } from '../../../server/src/export/htmlPage.ts';
import { type ReportOptions, reportModel } from '../../../server/src/export/reportModel.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

export const today = '2026-11-24';

/** The examples are stored with LF. */
export function example(name: string): string {
  return readFileSync(`examples/${name}.review.md`, 'utf8');
}

export function withCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

export function modelOf(text: string, options: Partial<ReportOptions> = {}) {
  return reportModel(parseReview(text), { today, ...options });
}

export async function htmlOf(text: string) {
  const report = modelOf(text);
  return { content: await htmlPage(report), notes: report.notes };
}

/** What a reader reads: the text of the page between its tags, with single spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<br>/g, ' ')
    .replace(/<\/?(?:a|span|em|strong|s|code|time)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** A small full review with this front matter added and this body. */
export function reviewWith(frontMatter: string, body: string): string {
  return `---
schemaVersion: 1
reviewType: lcspr
reference: LCSPR-1
title: Alder
stage: draft
${frontMatter}
---

${body}
`;
}
