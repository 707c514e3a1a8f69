import { type Entity, type GapEntity, idOf, nameOf } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { threadOf } from '../../review/thread.ts';
import { insertKey, replaceScalar } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap, type YamlScalar } from '../../review/yamlNode.ts';
import { andList } from '../../schema/sentences.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Fix, type Rule } from '../rule.ts';

interface Detail {
  readonly gap: YamlMap;
  /** The findings of high confidence that rest on what is missing. */
  readonly findings: readonly YamlMap[];
}

export const gapIgnored: Rule<Detail> = {
  id: 'information/gap-ignored',
  title:
    'A gap that allows no conclusion does not stand under a finding of high confidence, and a limit that is accepted is explained.',
  why: 'A finding cannot be surer than what it rests on. A reader who meets “accepted” without a reason cannot tell whether the gap was thought about.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016): the working behind the analysis is visible. Comparing gaps with the confidence of findings is our own inference.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    for (const gap of review.entities.gaps) {
      const effect = gap.fields.text('effect');
      const findings = effect?.value === 'cannotConclude' ? sureFindings(gap, review) : [];
      if (effect !== undefined && findings.length > 0) {
        yield {
          start: effect.start,
          end: effect.end,
          message: `${nameOf(gap)} allows no conclusion, and ${sayThatTheyAreSure(findings)}. Lower the confidence, or correct the effect of the gap.`,
          detail: { gap: gap.fields.node, findings: findings.map(({ fields }) => fields.node) },
        };
      } else if (gap.fields.text('handling')?.value === 'acceptedLimit' && !gap.fields.has('explanation')) {
        const { start, end } = placeInItem(gap, 'explanation');
        const message = `${nameOf(gap)} was accepted as a limit, and nothing explains it. Say why the information is missing, and why the review could go on without it.`;
        yield { start, end, message, detail: { gap: gap.fields.node, findings: [] } };
      }
    }
  },
  fixes({ detail: { gap, findings } }, review) {
    if (findings.length > 0) return offers(lowerings(findings, review));
    const question = '[insert why it is missing, and why the review could go on without it]';
    const edits = insertKey(review, gap, 'explanation', { prose: { stop: 1, placeholder: question } });
    return offers([{ title: 'Insert an explanation', edits, preferred: true }]);
  },
};

/** The findings of high confidence that the gap says it affects. */
function sureFindings(gap: GapEntity, { entities }: Review): readonly Entity<Finding>[] {
  return threadOf(entities)
    .affects.from(gap)
    .filter(({ fields }) => fields.text('confidence')?.value === 'high');
}

function sayThatTheyAreSure(findings: readonly Entity<Finding>[]): string {
  const names = andList(findings.map(idOf));
  return findings.length === 1
    ? `finding ${names}, which it affects, is held with high confidence`
    : `findings ${names}, which it affects, are held with high confidence`;
}

function lowerings(nodes: readonly YamlMap[], review: Review): readonly Fix[] {
  const findings = review.entities.findings.filter(({ fields }) => nodes.includes(fields.node));
  const names = andList(findings.map(idOf));
  const scalars = findings
    .map(({ fields }) => entryOf(fields.node, 'confidence')?.value)
    .filter((value): value is YamlScalar => value?.kind === 'scalar');
  return (['moderate', 'low'] as const).map((level, index) => ({
    title: `Lower the confidence of ${names} to ${level}`,
    edits: scalars.map((scalar) => replaceScalar(scalar, level)),
    preferred: index === 0,
  }));
}
