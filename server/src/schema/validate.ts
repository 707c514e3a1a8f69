import type { FrontMatter, YamlProblemKind } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { nearest } from './nearest.ts';
import type { DocumentKind, SchemaProblem } from './problem.ts';
import { documentSchema, schemaAt } from './schemaTree.ts';
import { didYouMean, orList } from './sentences.ts';
import { validateTree } from './validateTree.ts';

type ReviewType = Exclude<DocumentKind, 'project'>;

const REVIEW_TYPES: readonly ReviewType[] = ['lcspr', 'rapidReview'];
const OTHER_NAMES = schemaAt('lcspr', ['reviewType'])?.['x-also'];
const FENCE_LENGTH = 3;

/**
 * Everything in the front matter that does not fit the schema of its kind of review, in document order, one problem a
 * thing. Where the kind is not known, keys that either kind has are let pass, so that only the kind itself is reported.
 * Nothing is said of what the YAML parser has reported already, nor of keys that it may not have been able to read.
 */
export function validateFrontMatter(frontMatter: FrontMatter): SchemaProblem[] {
  const { root, data, span, state } = frontMatter;
  const written = entryOf(root, 'reviewType');
  const fence = { start: span.start, end: Math.min(span.start + FENCE_LENGTH, span.end) };
  const top = written?.key ?? fence;
  const { reviewType } = data;
  const kind = REVIEW_TYPES.find((type) => type === reviewType);
  if (state === 'missing') return [typeProblem(root, fence)];
  const problems = validateTree(kind ?? likelyKind(data), root, data, top);
  if (kind === undefined) {
    const others = problems.filter((problem) => !isAboutType(problem) && !isKeyOfEitherKind(problem));
    return [typeProblem(root, fence), ...others].sort((a, b) => a.start - b.start).filter(notSaidBy(frontMatter));
  }
  return problems.filter(notSaidBy(frontMatter));
}

/** Mistakes in the YAML that may hide a key. The parser mends the others and reads every key. */
const HIDING_KEYS: readonly YamlProblemKind[] = ['missingColon', 'other', 'unclosedFrontMatter'];

/** True for a problem that the YAML parser's problems do not explain. */
function notSaidBy({ problems }: FrontMatter): (problem: SchemaProblem) => boolean {
  const broken = problems.filter((problem) => problem.kind !== 'duplicateKey');
  const mayHideKeys = broken.some(({ kind }) => HIDING_KEYS.includes(kind));
  return (problem) => {
    if (problem.kind === 'missingKey' && mayHideKeys) return false;
    return !broken.some(({ start, end }) => start <= problem.end && problem.start <= end);
  };
}

/** The kind of review that the author most likely means. */
function likelyKind(data: Readonly<Record<string, unknown>>): ReviewType {
  const { reviewType } = data;
  const written = nearest(String(reviewType ?? ''), REVIEW_TYPES, OTHER_NAMES);
  if (written !== undefined) return written === 'rapidReview' ? 'rapidReview' : 'lcspr';
  const isRapid = ['immediateAction', 'nationalReview', 'actions'].some((key) => key in data);
  return isRapid ? 'rapidReview' : 'lcspr';
}

function isAboutType(problem: SchemaProblem): boolean {
  if (problem.kind === 'missingKey') return problem.path.length === 0 && problem.key === 'reviewType';
  return problem.path.length === 1 && problem.path[0] === 'reviewType';
}

function isKeyOfEitherKind(problem: SchemaProblem): boolean {
  return (
    problem.kind === 'unknownKey' &&
    problem.path.length === 0 &&
    REVIEW_TYPES.some((type) => Object.hasOwn(documentSchema(type).properties ?? {}, problem.key))
  );
}

/** The problem of a review that does not say, in words that the format knows, which kind it is. */
function typeProblem(root: YamlMap, fence: Span): SchemaProblem {
  const entry = entryOf(root, 'reviewType');
  const key = 'reviewType';
  const meaning = `Write lcspr for a local child safeguarding practice review, or rapidReview for a rapid review.`;
  const value = entry?.value;
  if (entry === undefined || value === undefined || (value.kind === 'scalar' && value.source.trim() === '')) {
    const message = entry === undefined ? '`reviewType` is missing.' : '`reviewType` has no value yet.';
    const { start, end } = entry?.key ?? fence;
    const empty = entry === undefined ? {} : { empty: true };
    return { kind: 'missingKey', path: [], key, ...empty, message: `${message} ${meaning}`, start, end };
  }
  const suggestion = value.kind === 'scalar' ? nearest(value.source, REVIEW_TYPES, OTHER_NAMES) : undefined;
  const must = `\`reviewType\` must be ${orList(REVIEW_TYPES)}.`;
  return {
    kind: 'notOneOf',
    path: [key],
    key,
    allowed: REVIEW_TYPES,
    ...(suggestion === undefined ? {} : { suggestion }),
    message: suggestion === undefined ? `${must} ${meaning}` : must + didYouMean(suggestion),
    start: value.start,
    end: value.end,
  };
}
