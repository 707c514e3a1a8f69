import { readFileSync } from 'node:fs';
import type { Fonts } from '../../../server/src/export/exportJob.ts';
import type { Look } from '../../../server/src/export/look.ts';
import { writePdf } from '../../../server/src/export/pdf/writePdf.ts';
import type { Block, Inline, ReportModel } from '../../../server/src/export/report.ts';

const FOLDER = 'node_modules/@expo-google-fonts/arimo';

export const fonts: Fonts = {
  regular: readFileSync(`${FOLDER}/400Regular/Arimo_400Regular.ttf`),
  bold: readFileSync(`${FOLDER}/700Bold/Arimo_700Bold.ttf`),
  italic: readFileSync(`${FOLDER}/400Regular_Italic/Arimo_400Regular_Italic.ttf`),
};

export const clock = new Date('2026-11-24T09:00:00Z');

/** The source of the PDF, page contents readable. */
export async function pdfOf(report: ReportModel, look?: Look): Promise<string> {
  const bytes = await writePdf(report, { fonts, clock, compress: false, ...(look === undefined ? {} : { look }) });
  return Buffer.from(bytes).toString('latin1');
}

/** A report of one section. */
export function reportOf(blocks: readonly Block[], change: Partial<ReportModel> = {}): ReportModel {
  return {
    cover: {
      title: 'Alder',
      subtitle: undefined,
      kindOfReview: 'Rapid review',
      stage: 'draft',
      draftMark: 'Draft. Not agreed.',
      isRestricted: true,
      audience: 'Restricted.',
      facts: [],
      authors: [],
    },
    layout: 'report',
    footnotes: [],
    actionPlan: {
      reference: undefined,
      madeOn: '2026-11-24',
      partners: [],
      recommendations: [],
      actions: [],
      measures: [],
    },
    frontMatter: undefined,
    opening: [],
    sections: [{ anchor: 'one', title: 'One', heading: words('One'), blocks, sections: [] }],
    notes: [],
    privacyChoice: undefined,
    ...change,
  };
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

/** The dictionaries of all objects, by number. */
export function objectsOf(pdf: string): Map<string, string> {
  return new Map(
    Array.from(pdf.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, id = '', body = '']) => [id, body]),
  );
}

/** How often each role stands in the structure tree. */
export function rolesOf(pdf: string): Record<string, number> {
  const roles: Record<string, number> = {};
  for (const body of objectsOf(pdf).values()) {
    const role = /^<<\n\/S \/(\w+)\n/.exec(body)?.[1];
    if (role !== undefined && !['GoTo', 'URI'].includes(role)) roles[role] = (roles[role] ?? 0) + 1;
  }
  return roles;
}

export function pageCount(pdf: string): number {
  return [...pdf.matchAll(/\n\/Type \/Page\n/g)].length;
}
