import { type Entity, idOf, nameOf } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Evidence, Finding, Source } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { withFreeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Fix, type Rule } from '../rule.ts';
import { before, citing, EVIDENCE_KINDS, type EvidenceKind, evidenceFrom, FROM, idsIn } from './evidence.ts';

interface Detail {
  readonly finding: YamlMap;
  readonly missing: readonly EvidenceKind[];
}

const HINTS: Readonly<Record<EvidenceKind, string>> = {
  case: 'Name the records, conversations or accounts that it rests on.',
  area: 'Name an audit, figures or an earlier review that shows whether this happens beyond this case.',
  research: 'Name a study that says whether this is seen elsewhere, and why.',
};

/** Sources offered for each kind of evidence at most. */
const OFFERED = 3;

export const untriangulated: Rule<Detail> = {
  id: 'finding/untriangulated',
  title: 'Each finding rests on evidence from the case, from the wider area and from research.',
  why: 'What happened to one child may be chance or may happen to many. Evidence from the area shows whether it does, and research why, so that the recommendation changes what needs changing.',
  severity: always('warning'),
  basis: 'panel',
  restsOn: 'The national Panel: findings of the case should be set beside wider issues in the area and research.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const finding of entities.findings) {
      // A finding with no source at all, or with evidence of the wrong shape, is reported by another rule.
      const evidence = finding.fields.map('evidence');
      const missing = EVIDENCE_KINDS.filter((kind) => (evidence?.texts(kind) ?? []).length === 0);
      if (evidence === undefined || missing.length === 0 || missing.length === EVIDENCE_KINDS.length) continue;
      const { start, end } = placeInItem(finding, 'evidence');
      yield { start, end, message: messageFor(finding, missing), detail: { finding: finding.fields.node, missing } };
    }
  },
  fixes({ detail: { finding, missing } }, review) {
    const evidence = review.entities.findings.find(({ fields }) => fields.node === finding)?.fields.map('evidence');
    if (evidence === undefined) return [];
    // Ids that do not exist yet: only the author knows which source gives this evidence.
    const insert = ([id, kind]: readonly [string, EvidenceKind], index: number) =>
      insertKey(review, evidence.node, kind, { ids: [{ stop: index + 1, placeholder: id }] }, before(kind));
    const fixes: Fix[] = [
      {
        title: `Insert evidence ${missing.map((kind) => FROM[kind]).join(' and ')}`,
        edits: withFreeIds(review.ids, 'S', missing).flatMap(insert),
        preferred: true,
      },
    ];
    for (const kind of missing) {
      for (const source of sourcesFor(kind, evidence, review)) {
        const edits = insertKey(review, evidence.node, kind, { ids: [idOf(source)] }, before(kind));
        fixes.push({ title: citing(source, kind), edits });
      }
    }
    return offers(fixes);
  },
};

function messageFor(finding: Entity<Finding>, missing: readonly EvidenceKind[]): string {
  const [only] = missing;
  if (only !== undefined && missing.length === 1)
    return `${nameOf(finding)} has no evidence ${FROM[only]}. ${HINTS[only]}`;
  const given = EVIDENCE_KINDS.filter((kind) => !missing.includes(kind)).map((kind) => FROM[kind]);
  return `${nameOf(finding)} rests on evidence ${given.join(' and ')} alone. Add evidence ${missing.map((kind) => FROM[kind]).join(' and ')}.`;
}

/** Sources of the usual kind that the finding does not name yet. */
function sourcesFor(kind: EvidenceKind, evidence: Fields<Evidence>, { entities }: Review): readonly Entity<Source>[] {
  const cited = idsIn(evidence);
  return entities.sources
    .filter((source) => source.id !== undefined && !cited.includes(source.id.value) && evidenceFrom(source) === kind)
    .slice(0, OFFERED);
}
