import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { lineOf } from '../lineOf.ts';
import type { Cover } from '../report.ts';
import { textRun } from './text.ts';

/** The words that say on every page that a copy is not for everybody, or not agreed yet. */
export function pageMark({ draftMark, isRestricted }: Cover): string | undefined {
  const words = [draftMark === undefined ? undefined : 'Draft', isRestricted ? 'Restricted' : undefined];
  return words.filter((word) => word !== undefined).join(', ') || undefined;
}

/** The head of each page: the title, and the mark where there is one. On the cover the mark alone. */
export function headerOf(cover: Cover, { isCover }: { readonly isCover: boolean }): Header {
  const mark = pageMark(cover);
  const children = [
    ...(isCover ? [] : [textRun(lineOf(cover.title))]),
    new TextRun({ children: [new Tab()] }),
    ...(mark === undefined ? [] : [textRun(mark, { style: 'ReportMarkText' })]),
  ];
  return new Header({ children: [new Paragraph({ style: 'Header', children })] });
}

/** The foot of each page: an organisation's own line, and the number of the page. On the cover the line alone. */
export function footerOf(line: string | undefined, { isCover }: { readonly isCover: boolean }): Footer {
  const number = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const children = [...(line === undefined ? [] : [textRun(lineOf(line))]), ...(isCover ? [] : [number])];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children })] });
}
