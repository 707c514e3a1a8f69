import type { IdKind } from '../review/entities.ts';
import { Fields } from '../review/fields.ts';
import { label } from '../review/labels.ts';
import type { YamlMap } from '../review/yamlNode.ts';

/** The key under which a thing of each kind says what it is. */
const KEYS: Readonly<Record<Exclude<IdKind, 'M'>, string>> = {
  P: 'name',
  C: 'pseudonym',
  L: 'question',
  S: 'description',
  G: 'what',
  E: 'what',
  F: 'title',
  R: 'text',
  A: 'action',
};

/** The author's words for a thing, on one line; for a measure, its method and target. Empty where nothing is written. */
export function titleOf(kind: IdKind, node: YamlMap): string {
  const fields = new Fields<Readonly<Record<string, unknown>>>(node);
  const words = (key: string) => (fields.text(key)?.value ?? '').replace(/\s+/g, ' ');
  if (kind !== 'M') return words(KEYS[kind]);
  const method = fields.text('method');
  return [method === undefined ? '' : label('measureMethod', method.value), words('target')]
    .filter((part) => part !== '')
    .join(': ');
}
