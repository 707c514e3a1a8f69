import type { IdKind } from '../../review/entities.ts';
import { kindNames } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** Something that a link can lead to. */
export interface Linkable {
  readonly id: string;
  /** What the author wrote of it. */
  readonly words: string | undefined;
}

/** What is to be linked: the item `map`, which lists the ids of others under `key`. */
interface Link {
  readonly map: YamlMap;
  /** The id of the item, or "it". */
  readonly name: string;
  readonly key: string;
  readonly kind: IdKind;
  /** The keys after which the new one is written. */
  readonly after: readonly string[];
}

/** Things offered for a link at most. */
const OFFERED = 4;

/** A link to each of the likeliest candidates, which come first, and one to any other, with its id to be typed. */
export function linkTo(review: Review, candidates: readonly Linkable[], link: Link): readonly Fix[] {
  const { map, name, key, kind, after } = link;
  const likely = candidates.slice(0, OFFERED).map(
    ({ id, words }): Fix => ({
      title: `Link ${name} to ${id}${words === undefined ? '' : `: ${shortened(words, 60)}`}`,
      edits: appendItem(review, map, key, id, after),
    }),
  );
  const [other] = candidates.slice(OFFERED).concat(candidates);
  if (other === undefined || candidates.length < 2) return offers(likely);
  const edits = appendItem(review, map, key, { stop: 1, placeholder: other.id }, after);
  return offers([...likely, { title: `Link ${name} to another ${kindNames[kind]}`, edits }]);
}
