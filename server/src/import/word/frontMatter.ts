import { plainText } from '../../review/edit.ts';
import { entryText, type NewEntry, type NewNode, type YamlLayout } from '../../review/newYaml.ts';
import type { Found, FoundAction, FoundRecommendation } from './entries.ts';

export interface NewFrontMatter {
  readonly reviewType: 'lcspr' | 'rapidReview';
  readonly reference: string;
  readonly title: string;
}

const LAYOUT: YamlLayout = { step: 2, toDash: 2, afterDash: 2 };
/** Longer values are written as a block of lines. */
const LONGEST_PLAIN = 90;

/** The front matter with its two lines of dashes. */
export function frontMatterText({ reviewType, reference, title }: NewFrontMatter, found: Found): string {
  const entries: NewEntry[] = [
    ['schemaVersion', { literal: 1 }],
    ['reviewType', reviewType],
    ['reference', reference],
    ['title', title],
    ['stage', 'draft'],
    ['audience', 'restricted'],
    ...listOf(
      'keyEvents',
      found.events.map(({ id, when, what }) =>
        filled([
          ['id', id],
          ['when', when],
          ['what', what],
        ]),
      ),
    ),
    ...listOf(
      'findings',
      found.findings.map(({ id, title }) =>
        filled([
          ['id', id],
          ['title', title],
        ]),
      ),
    ),
    ...listOf('recommendations', found.recommendations.map(recommendationOf)),
    ...listOf('actions', found.actions.map(actionOf)),
  ];
  return `---\n${entries.map((entry) => plainText(entryText(entry, 0, LAYOUT), '\n')).join('\n')}\n---\n`;
}

function listOf(key: string, items: readonly NewNode[]): readonly NewEntry[] {
  return items.length === 0 ? [] : [[key, { items }]];
}

function recommendationOf({ id, text, outcome, actions }: FoundRecommendation): NewNode {
  const own = filled([
    ['id', id],
    ['text', text],
    ['outcomeForChildren', outcome],
  ]);
  return { map: [...own.map, ...listOf('actions', actions.map(actionOf))] };
}

function actionOf({ id, action, role, due, impact, status }: FoundAction): NewNode {
  const before = filled([
    ['id', id],
    ['action', action],
  ]);
  const owner: readonly NewEntry[] = role === '' ? [] : [['owner', filled([['role', role]])]];
  const after = filled([
    ['due', due],
    ['impactOnPractice', impact],
    ['status', status],
  ]);
  return { map: [...before.map, ...owner, ...after.map] };
}

/** A mapping of the keys that have a value. */
function filled(pairs: readonly (readonly [key: string, value: string])[]): { readonly map: readonly NewEntry[] } {
  const entries = pairs.filter(([, value]) => value !== '');
  return { map: entries.map(([key, value]) => [key, value.length > LONGEST_PLAIN ? { prose: value } : value]) };
}
