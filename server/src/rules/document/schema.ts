import type { IdKind } from '../../review/entities.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewNode } from '../../review/newYaml.ts';
import type { FrontMatter, Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap, type YamlNode } from '../../review/yamlNode.ts';
import type { Path, SchemaProblem } from '../../schema/problem.ts';
import { validateFrontMatter } from '../../schema/validate.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Report, type Rule } from '../rule.ts';

export const schema: Rule<SchemaProblem> = {
  id: 'document/schema',
  title: 'The front matter has the keys and values that the format knows.',
  why: 'A key or value that the format does not know is left out of every check and of the report, without anyone noticing.',
  severity: always('error'),
  basis: 'format',
  restsOn: 'The format of review documents, version 1.',
  appliesTo: allReviews,
  canBeSilenced: false,
  reads: 'frontMatter',
  *check({ frontMatter }) {
    for (const problem of problemsOf(frontMatter)) {
      yield { start: problem.start, end: problem.end, message: problem.message, detail: problem };
    }
  },
  fixes,
};

/** Kept while the front matter does not change: an edit of the body does not validate it again. */
const known = new WeakMap<FrontMatter, readonly SchemaProblem[]>();

function problemsOf(frontMatter: FrontMatter): readonly SchemaProblem[] {
  let problems = known.get(frontMatter);
  if (problems === undefined) {
    problems = validateFrontMatter(frontMatter);
    known.set(frontMatter, problems);
  }
  return problems;
}

function fixes({ start, end, detail }: Report<SchemaProblem>, review: Review): readonly Fix[] {
  const { kind, key, suggestion, expected, allowed = [] } = detail;
  if (kind === 'missingKey') return insertMissing(detail, review);
  const fixes: Fix[] = [];
  if (suggestion !== undefined) {
    const title = expected === 'text' ? 'Put it in quotation marks' : `Change it to ${suggestion}`;
    fixes.push({ title, edits: [{ start, end, newText: [suggestion] }], preferred: true });
  }
  if (kind === 'notOneOf') {
    for (const value of allowed) {
      if (value === suggestion) continue;
      fixes.push({ title: `Change \`${key}\` to ${value}`, edits: [{ start, end, newText: [value] }] });
    }
  }
  return fixes;
}

/** What stands where a missing key's value has to be written, for the keys that a review cannot do without. */
const PLACEHOLDERS: Readonly<Record<string, NewNode>> = {
  schemaVersion: '1',
  reviewType: { stop: 1, placeholder: 'lcspr' },
  stage: { stop: 1, placeholder: 'draft' },
  reference: { stop: 1, placeholder: "the partnership's reference" },
  title: { stop: 1, placeholder: 'the title of the review' },
};

function insertMissing({ key, path }: SchemaProblem, review: Review): readonly Fix[] {
  const map = mapAt(review.frontMatter.root, path);
  if (map === undefined) return [];
  const values = key === 'id' ? idsFor(path, review) : [PLACEHOLDERS[key]].filter((value) => value !== undefined);
  const written = entryOf(map, key) !== undefined;
  const edits = values.slice(-1).flatMap((value) => insertKey(review, map, key, value));
  const title = written ? `Write a value for \`${key}\`` : `Insert \`${key}\``;
  return offers([{ title, edits, preferred: true }]);
}

/** The next free id for an entry of each list that the path leads through, by the keys of the lists. */
function idsFor(path: Path, review: Review): readonly NewNode[] {
  return path.flatMap((step) => ID_KINDS[step] ?? []).map((kind) => nextFreeId(review.ids, kind));
}

const ID_KINDS: Readonly<Record<string, IdKind>> = {
  partners: 'P',
  children: 'C',
  linesOfEnquiry: 'L',
  sources: 'S',
  gaps: 'G',
  keyEvents: 'E',
  findings: 'F',
  recommendations: 'R',
  actions: 'A',
  measures: 'M',
};

function mapAt(node: YamlNode | undefined, [step, ...rest]: Path): YamlMap | undefined {
  if (node?.kind === 'map') return step === undefined ? node : mapAt(entryOf(node, String(step))?.value, rest);
  return node?.kind === 'list' ? mapAt(node.items[Number(step)], rest) : undefined;
}
