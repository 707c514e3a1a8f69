import assert from 'node:assert/strict';
import { lcspr, project, rapidReview, type Validator } from '../../../server/src/schema/generated/validators.js';
import type { DocumentKind, Path } from '../../../server/src/schema/problem.ts';
import { documentSchema, resolved, type SchemaNode, schemaAt } from '../../../server/src/schema/schemaTree.ts';

const validators: Readonly<Record<DocumentKind, Validator>> = { lcspr, rapidReview, project };
const kinds: readonly DocumentKind[] = ['lcspr', 'rapidReview', 'project'];

interface Property {
  readonly path: Path;
  readonly schema: SchemaNode;
}

/** Every property of a document at every depth, and the items of its lists. */
function everyProperty(kind: DocumentKind): Property[] {
  const found: Property[] = [];
  const visit = (node: SchemaNode, path: Path): void => {
    const schema = resolved(node);
    if (path.length > 0) found.push({ path, schema });
    for (const [key, child] of Object.entries(schema.properties ?? {})) visit(child, [...path, key]);
    for (const child of Object.values(schema.patternProperties ?? {})) visit(child, [...path, 'finding/no-source']);
    if (schema.items !== undefined) visit(schema.items, [...path, 0]);
  };
  visit(documentSchema(kind), []);
  return found;
}

/** A whole document that holds `value` at `path`, and besides it only what the schema requires. */
function documentWith(kind: DocumentKind, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  return embed(kind, [], step, rest, value);
}

function embed(kind: DocumentKind, at: Path, step: string | number | undefined, rest: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const [next, ...after] = rest;
  const inner = embed(kind, [...at, step], next, after, value);
  if (typeof step === 'number') return [inner];
  const required = schemaAt(kind, at)?.required ?? [];
  const others = required.map((key) => [key, schemaAt(kind, [...at, key])?.examples?.[0]]);
  return { ...Object.fromEntries(others), [step]: inner };
}

describe('the schemas', () => {
  for (const kind of kinds) {
    it(`explain every property of ${kind}, with examples that are valid`, () => {
      const properties = everyProperty(kind);
      assert.ok(properties.length > 20);
      for (const { path, schema } of properties) {
        const name = `${kind}: ${path.join('.')}`;
        assert.ok(schema.title, `${name} has no title`);
        assert.match(schema.description ?? '', /^[A-Z].*[.)]$/s, `${name} has no description`);
        assert.ok(schema.examples?.length, `${name} has no examples`);
        for (const example of schema.examples) {
          const valid = validators[kind](documentWith(kind, path, example));
          const errors = JSON.stringify(validators[kind].errors);
          assert.ok(valid, `${name}: the example ${JSON.stringify(example)} is not valid: ${errors}`);
        }
      }
    });

    it(`give every value of ${kind} that is one of a few a meaning, and no other`, () => {
      for (const { path, schema } of everyProperty(kind)) {
        if (schema.enum === undefined) continue;
        assert.deepEqual(Object.keys(schema['x-meanings'] ?? {}), schema.enum, path.join('.'));
        for (const meant of Object.values(schema['x-also'] ?? {})) assert.ok(schema.enum.includes(meant), meant);
      }
    });

    it(`know other words only for keys that ${kind} has`, () => {
      for (const { path, schema } of [{ path: [], schema: documentSchema(kind) }, ...everyProperty(kind)]) {
        if (schema.properties === undefined) continue;
        for (const [other, meant] of Object.entries(schema['x-also'] ?? {})) {
          assert.ok(Object.hasOwn(schema.properties, meant), `${path.join('.')}: ${other} means ${meant}`);
          assert.ok(!Object.hasOwn(schema.properties, other), `${path.join('.')}: ${other} is a key itself`);
        }
      }
    });

    it(`let no mapping of ${kind} have keys that are not named`, () => {
      for (const { path, schema } of everyProperty(kind)) {
        if (schema.type !== 'object') continue;
        const valid = validators[kind](documentWith(kind, path, { ...exampleOf(schema), 'no such key': 'x' }));
        assert.ok(!valid, path.join('.'));
      }
    });
  }

  it('require the five keys and the ids, and nothing else', () => {
    const required = (kind: DocumentKind) =>
      [{ path: [], schema: documentSchema(kind) }, ...everyProperty(kind)].flatMap(({ path, schema }) =>
        (schema.required ?? []).map((key) => [...path, key].join('.')),
      );
    const five = ['schemaVersion', 'reviewType', 'reference', 'title', 'stage'];
    const ofBoth = ['partnership.partners.0.id', 'children.0.id'];
    const ofSources = ['sources.0.id', 'sources.0.gaps.0.id', 'keyEvents.0.id'];
    assert.deepEqual(required('lcspr'), [
      ...five,
      ...ofBoth,
      'linesOfEnquiry.0.id',
      ...ofSources,
      'findings.0.id',
      'recommendations.0.id',
      'recommendations.0.actions.0.id',
      'evaluation.measures.0.id',
    ]);
    assert.deepEqual(required('rapidReview'), [...five, ...ofBoth, ...ofSources, 'findings.0.id', 'actions.0.id']);
    assert.deepEqual(required('project'), []);
  });

  it('leave out of a rapid review the four keys that it lacks, and give it three of its own', () => {
    const keysOf = (kind: DocumentKind) => Object.keys(documentSchema(kind).properties ?? {});
    const missing = keysOf('lcspr').filter((key) => !keysOf('rapidReview').includes(key));
    const own = keysOf('rapidReview').filter((key) => !keysOf('lcspr').includes(key));
    assert.deepEqual(missing, ['linesOfEnquiry', 'goodPractice', 'recommendations', 'evaluation']);
    assert.deepEqual(own, ['immediateAction', 'nationalReview', 'actions']);
  });

  it('accept empty lists everywhere', () => {
    for (const kind of kinds) {
      for (const { path, schema } of everyProperty(kind)) {
        if (schema.type === 'array') assert.ok(validators[kind](documentWith(kind, path, [])), path.join('.'));
      }
    }
  });

  it('know the days of the calendar', () => {
    const accepts = (due: string) =>
      validators.lcspr(documentWith('lcspr', ['recommendations', 0, 'actions', 0, 'due'], due));
    for (const day of ['2026-01-31', '2026-04-30', '2024-02-29', '2000-02-29', '2026-12-01'])
      assert.ok(accepts(day), day);
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-10',
      '',
    ]) {
      assert.ok(!accepts(day), day);
    }
    const month = (from: string) => validators.lcspr(documentWith('lcspr', ['period', 'from'], from));
    assert.ok(month('2026-10') && month('2026-10-30') && !month('2026-13') && !month('2026'));
  });
});

function exampleOf(schema: SchemaNode): object {
  const example = schema.examples?.[0];
  assert.ok(typeof example === 'object' && example !== null);
  return example;
}
