import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import reportSchema from '../../../schemas/report.schema.json';
import type { Edition } from '../../../server/src/export/editions.ts';
import { reportJson } from '../../../server/src/export/reportJson.ts';
import { versionsOfSize } from '../../bench/typicalReview.ts';
import { example, modelOf, reviewWith, withCrlf } from './exported.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const validate = ajv.compile(reportSchema);

/** A schema in which nothing may stand that is not described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}
const validateClosed = new Ajv2020({ strict: true, strictTypes: false, formats: { date: true } }).compile({
  ...Object(closed(reportSchema)),
  $id: 'closed.schema.json',
});

function jsonOf(text: string, edition: Edition = 'full'): Record<string, unknown> {
  return JSON.parse(reportJson(modelOf(text, { edition })));
}

describe('a report as JSON', () => {
  for (const name of ['strong', 'rapid', 'weak', 'weak-rapid', 'weak-early-draft']) {
    for (const edition of ['full', 'practitioners', 'summary', 'briefing'] as const) {
      it(`follows its schema, and every property is described: ${name}, ${edition}`, () => {
        for (const text of [example(name), withCrlf(example(name))]) {
          const data = jsonOf(text, edition);
          assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
          assert.ok(validateClosed(data), JSON.stringify(validateClosed.errors?.slice(0, 3)));
        }
      });
    }
  }

  it('follows its schema for a long review, for nothing and for damaged front matter', () => {
    const [long = ''] = versionsOfSize({ words: 2_000, actions: 40 }, 1);
    const odd = reviewWith(
      'children: 3\nrecommendations: [1, {actions: no}]\nkey: {a: [null, .inf]}',
      'Text \u0007 \uD800.',
    );
    for (const text of [long, '', odd, '---\n[broken: {']) {
      assert.ok(validate(jsonOf(text)), JSON.stringify(validate.errors?.slice(0, 3)));
    }
  });

  it('holds the structured data without the notes on checks, in the full edition alone', () => {
    const text = reviewWith('suppressions: [{rule: a/b, reason: no}]\nperiod: {from: 2024-03}', 'Text.');
    const { frontMatter } = jsonOf(text);
    assert.deepEqual(Object.keys(Object(frontMatter)), [
      'schemaVersion',
      'reviewType',
      'reference',
      'title',
      'stage',
      'period',
    ]);
    assert.equal('frontMatter' in jsonOf(text, 'summary'), false);
  });

  it('says of every property what it holds', () => {
    const missing: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const properties: unknown = Reflect.get(schema, 'properties');
      for (const [key, value] of Object.entries(Object(properties))) {
        if (typeof Reflect.get(Object(value), 'description') !== 'string') missing.push(`${path}.${key}`);
      }
      for (const [key, value] of Object.entries(schema)) visit(value, `${path}.${key}`);
    };
    visit(reportSchema, '');
    assert.deepEqual(missing, []);
  });
});
