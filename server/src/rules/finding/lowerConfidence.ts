import type { Confidence } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { insertKey, replaceScalar } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';

type Lowered = Exclude<Confidence, 'high'>;

/** Writes a lower confidence in place of the one given, or gives one; which it should be is the author's to say. */
export function lowerConfidence(review: Review, finding: YamlMap, to: readonly Lowered[]): readonly Fix[] {
  const present = entryOf(finding, 'confidence')?.value;
  const isGiven = present?.kind === 'scalar' && present.source !== '';
  return offers(
    to.map((confidence) => ({
      title: isGiven ? `Lower the confidence to ${confidence}` : `Say that confidence is ${confidence}`,
      edits: isGiven
        ? [replaceScalar(present, confidence)]
        : insertKey(review, finding, 'confidence', confidence, ['id', 'title', 'answers', 'why', 'levels', 'evidence']),
    })),
  );
}
