import { type Entity, idOf, nameOf } from '../../review/entities.ts';
import type { Finding, Source } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { boundSections, citedIn } from './boundText.ts';
import { before, citing, EVIDENCE_KINDS, type EvidenceKind, evidenceFrom, sourcesOf } from './evidence.ts';

interface Detail {
  readonly finding: YamlMap;
}

/** Sources offered at most. */
const OFFERED = 4;

/** What has not come cannot be what a finding rests on. */
const NOT_WITH_THE_REVIEW = ['notRequested', 'requested', 'refused', 'noResponse', 'withheld'];

export const noSource: Rule<Detail> = {
  id: 'finding/no-source',
  title: 'Each finding names at least one source.',
  why: 'A finding without a source may be true, but nobody can see how it is known. Agencies and families are asked to accept it on trust, and it is the first thing to be disputed.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016): findings are explanations that rest on evidence.',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review, { reviewType }) {
    for (const finding of review.entities.findings) {
      if (sourcesOf(finding).length > 0 || isOfAnotherShape(finding)) continue;
      // A rapid review may leave the list out; there, a source that the text of the finding cites will do.
      if (reviewType === 'rapidReview' && citedInTextOf(finding, review).some((id) => id.startsWith('S'))) continue;
      const { start, end } = placeInItem(finding, 'evidence');
      const message = `${nameOf(finding)} names no source. Name under \`evidence\` at least one that shows it.`;
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const finding = review.entities.findings.find(({ fields }) => fields.node === detail.finding);
    if (finding === undefined) return [];
    const evidence = finding.fields.map('evidence');
    const insert = (kind: EvidenceKind, id: string) =>
      evidence === undefined
        ? insertKey(review, detail.finding, 'evidence', { map: [[kind, { ids: [id] }]] }, [
            ...['id', 'title', 'answers', 'why', 'levels'],
          ])
        : insertKey(review, evidence.node, kind, { ids: [id] }, before(kind));
    return offers(
      likelySources(finding, review).map((source) => {
        const kind = evidenceFrom(source) ?? 'case';
        return { title: citing(source, kind), edits: insert(kind, idOf(source)) };
      }),
    );
  },
};

/** True for evidence that is no mapping of lists: it is reported as an error of the format. */
function isOfAnotherShape({ fields }: Entity<Finding>): boolean {
  const evidence = fields.map('evidence');
  if (evidence === undefined) return fields.has('evidence');
  return EVIDENCE_KINDS.some((kind) => evidence.map(kind) !== undefined || evidence.maps(kind).length > 0);
}

/** The ids that the text below the finding's own headings cites. */
function citedInTextOf({ id }: Entity<Finding>, review: Review): readonly string[] {
  return id === undefined ? [] : (boundSections(review).get(id.value) ?? []).flatMap(citedIn);
}

/** First what the finding's own text cites, then what has come and is evidence of no finding, then what else has come. */
function likelySources(finding: Entity<Finding>, review: Review): readonly Entity<Source>[] {
  const { findings, sources } = review.entities;
  const inItsText = citedInTextOf(finding, review);
  const used = new Set(findings.flatMap(sourcesOf));
  const rank = (source: Entity<Source>): number => {
    const id = idOf(source);
    if (inItsText.includes(id)) return 0;
    if (evidenceFrom(source) === undefined) return 3;
    return used.has(id) ? 2 : 1;
  };
  return sources
    .filter(({ id, fields }) => {
      const status = fields.text('status')?.value ?? '';
      return id !== undefined && (inItsText.includes(id.value) || !NOT_WITH_THE_REVIEW.includes(status));
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, OFFERED);
}
