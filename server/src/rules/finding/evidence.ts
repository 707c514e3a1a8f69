import { type Entity, idOf } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Evidence, Finding, Source, SourceKind } from '../../review/generated/frontMatterTypes.ts';
import { shortened } from '../shortened.ts';

export const EVIDENCE_KINDS = ['case', 'area', 'research'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How each kind of evidence reads in a sentence. */
export const FROM: Readonly<Record<EvidenceKind, string>> = {
  case: 'from the case',
  area: 'from the wider area',
  research: 'from research',
};

/** The kinds of source that usually give each kind of evidence. */
const USUAL: Readonly<Record<EvidenceKind, readonly SourceKind[]>> = {
  case: ['records', 'interview', 'learningEvent', 'familyAccount', 'observation'],
  area: ['audit', 'performanceData', 'priorReview'],
  research: ['research'],
};

/** The kind of evidence that a source usually gives; undefined for policies and where its kind is not given. */
export function evidenceFrom(source: Entity<Source>): EvidenceKind | undefined {
  const written = source.fields.text('kind')?.value;
  return EVIDENCE_KINDS.find((kind) => USUAL[kind].some((usual) => usual === written));
}

/** The ids that some evidence names, each once. */
export function idsIn(evidence: Fields<Evidence>): readonly string[] {
  return [...new Set(EVIDENCE_KINDS.flatMap((kind) => evidence.texts(kind).map(({ value }) => value)))];
}

/** The ids of the sources that a finding names as its evidence, each once. */
export function sourcesOf({ fields }: Entity<Finding>): readonly string[] {
  const evidence = fields.map('evidence');
  return evidence === undefined ? [] : idsIn(evidence);
}

/** The kinds of evidence that stand before `kind`. */
export function before(kind: EvidenceKind): readonly EvidenceKind[] {
  return EVIDENCE_KINDS.slice(0, EVIDENCE_KINDS.indexOf(kind));
}

/** The title of a fix that names a source as evidence. */
export function citing(source: Entity<Source>, kind: EvidenceKind): string {
  const description = source.fields.text('description')?.value;
  const words = description === undefined ? '' : ` (${shortened(description, 50)})`;
  return `Cite ${idOf(source)}${words} as evidence ${FROM[kind]}`;
}
