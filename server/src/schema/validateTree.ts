import type { Span } from '../review/span.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { lcspr, project, rapidReview, type ValidationError, type Validator } from './generated/validators.js';
import { nearest } from './nearest.ts';
import { headOf, type Place, placeAt, standInFor } from './place.ts';
import type { DocumentKind, SchemaProblem } from './problem.ts';
import { documentSchema, holdersOf, keyNames, schemaAt } from './schemaTree.ts';
import { didYouMean, firstSentence, lowerFirst, orList, upperFirst, withArticle } from './sentences.ts';
import { describeValueProblem } from './valueProblem.ts';

const validators: Readonly<Record<DocumentKind, Validator>> = { lcspr, rapidReview, project };

const REVIEW_NAMES = { lcspr: 'a full review', rapidReview: 'a rapid review' };

/**
 * Everything in `data` that does not fit the schema of `document`, in document order, one problem a thing.
 * @param root The tree of the YAML: the source of every position.
 * @param data The same tree as plain data. Keys without a value are left out of it.
 * @param top Where to point at a key that is missing from the top of the document.
 */
export function validateTree(document: DocumentKind, root: YamlMap, data: unknown, top: Span): SchemaProblem[] {
  const validate = validators[document];
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const problems: SchemaProblem[] = [];
  const valuesSeen = new Set<string>();
  for (const error of errors) {
    const place = placeAt(root, error.instancePath);
    if (error.keyword === 'additionalProperties') problems.push(unknownKey(document, place, error, top));
    else if (error.keyword === 'required') problems.push(missingKey(document, place, error, top));
    else if (!valuesSeen.has(error.instancePath)) {
      valuesSeen.add(error.instancePath);
      const problem = wrongValue(document, place, top);
      if (problem !== undefined) problems.push(problem);
    }
  }
  return problems
    .filter((problem) => !isMisspelt(problem, problems))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True for a missing key that is there under a name much like it: the unknown key alone is reported. */
function isMisspelt(problem: SchemaProblem, problems: readonly SchemaProblem[]): boolean {
  if (problem.kind !== 'missingKey') return false;
  const mapping = problem.path.join('/');
  return problems.some(
    ({ kind, suggestion, path }) => kind === 'unknownKey' && suggestion === problem.key && path.join('/') === mapping,
  );
}

function unknownKey(document: DocumentKind, place: Place, error: ValidationError, top: Span): SchemaProblem {
  const key = error.params.additionalProperty ?? '';
  const map = place.node?.kind === 'map' ? place.node : undefined;
  const entry = map === undefined ? undefined : entryOf(map, key);
  const { start, end } = entry?.key ?? standInFor(place) ?? top;
  const schema = schemaAt(document, place.path);
  const names = keyNames(schema);
  const taken = names.filter((name) => map !== undefined && entryOf(map, name) !== undefined);
  const allowed = names.filter((name) => !taken.includes(name));
  const meant = nearest(key, names, schema?.['x-also']);
  const suggestion = meant !== undefined && allowed.includes(meant) ? meant : undefined;
  const where = place.thing === undefined ? 'here' : `in ${place.thing}`;
  const advice = meant === undefined ? belongsElsewhere(document, place, key, allowed) : didYouMean(meant);
  const already = meant !== undefined && suggestion === undefined ? ' It is there already.' : '';
  return {
    kind: 'unknownKey',
    path: place.path,
    key,
    allowed,
    ...(suggestion === undefined ? {} : { suggestion }),
    message: key === '' ? 'There is a key without a name here.' : `There is no \`${key}\` ${where}.${advice}${already}`,
    start,
    end,
  };
}

/** A sentence, with a space before it, on where the key may stand, or on which keys may stand here. */
function belongsElsewhere(document: DocumentKind, place: Place, key: string, allowed: readonly string[]): string {
  const holders = holdersOf(document, key);
  if (holders.length === 1 || holders.length === 2) return ` It belongs to ${orList(holders.map(withArticle))}.`;
  const isTop = place.path.length === 0;
  if (!isTop && Object.hasOwn(documentSchema(document).properties ?? {}, key)) {
    return ' It belongs at the top of the front matter.';
  }
  const other = document === 'lcspr' ? 'rapidReview' : 'lcspr';
  if (isTop && document !== 'project' && Object.hasOwn(documentSchema(other).properties ?? {}, key)) {
    return ` It belongs to ${REVIEW_NAMES[other]}; ${REVIEW_NAMES[document]} has none.`;
  }
  if (allowed.length === 0 || allowed.length > 8) return '';
  return ` What may stand here: ${allowed.map((name) => `\`${name}\``).join(', ')}.`;
}

function missingKey(document: DocumentKind, place: Place, error: ValidationError, top: Span): SchemaProblem {
  const key = error.params.missingProperty ?? '';
  const entry = place.node?.kind === 'map' ? entryOf(place.node, key) : undefined;
  const isTop = place.path.length === 0;
  const { start, end } = entry?.key ?? (isTop ? top : (standInFor(place) ?? top));
  const schema = schemaAt(document, [...place.path, key]);
  const meaning = schema?.description === undefined ? '' : ` ${firstSentence(schema.description)}`;
  const values = schema?.enum === undefined ? '' : ` Write ${orList(schema.enum)}.`;
  const holder = schemaAt(document, place.path)?.title ?? '';
  const what = isTop ? `\`${key}\` is missing.` : `This ${lowerFirst(holder)} has no \`${key}\`.`;
  return {
    kind: 'missingKey',
    path: place.path,
    key,
    ...(entry === undefined ? {} : { empty: true }),
    message: `${entry === undefined ? what : `\`${key}\` has no value yet.`}${meaning}${values}`,
    start,
    end,
  };
}

function wrongValue(document: DocumentKind, place: Place, top: Span): SchemaProblem | undefined {
  const schema = schemaAt(document, place.path);
  if (schema === undefined) return undefined;
  const { path, node, within } = place;
  // The check of references reads every scalar as an id and says that a number names nothing; one problem is enough.
  if (schema['x-reference'] === true && node?.kind === 'scalar' && node.value !== null) return undefined;
  const key = [...path].reverse().find((step) => typeof step === 'string') ?? '';
  const isItem = typeof path[path.length - 1] === 'number';
  const inThing = within === undefined || key === 'id' ? '' : `in ${within}, `;
  const label = upperFirst(`${inThing}${isItem ? 'each item of ' : ''}\`${key}\``);
  const holder = schemaAt(document, path.slice(0, -1))?.title ?? '';
  const { start, end } = node === undefined ? (place.entry?.key ?? top) : headOf(node);
  return { ...describeValueProblem({ label, holder, isItem }, schema, node), path, key: String(key), start, end };
}
