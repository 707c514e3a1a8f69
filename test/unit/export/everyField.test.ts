import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import common from '../../../schemas/common.schema.json';
import lcspr from '../../../schemas/lcspr.schema.json';
import rapidReview from '../../../schemas/rapid-review.schema.json';
import { formatDay } from '../../../server/src/time/isoDay.ts';
import { htmlOf, textOf, withCrlf } from './exported.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-reference'?: boolean;
}

const definitions: Readonly<Record<string, Schema>> = common.$defs;

/** One of everything that the schema has: each text and each date different from all others. */
class Sample {
  /** What a reader of the report has to find. */
  readonly expected: string[] = [];
  #days = 0;

  value(schema: Schema, path: string): unknown {
    if (schema.$ref !== undefined) {
      const { $ref, ...own } = schema;
      const target = definitions[$ref.replace(/^.*\//, '')];
      assert.ok(target, $ref);
      return this.value({ ...target, ...own }, path);
    }
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return schema.enum[0];
    if (schema.properties !== undefined) {
      return Object.fromEntries(
        Object.entries(schema.properties).map(([name, inner]) => [name, this.value(inner, `${path}.${name}`)]),
      );
    }
    if (schema.items !== undefined) return [this.value(schema.items, path)];
    if (schema.type === 'boolean') return true;
    if (schema['x-reference'] === true) return this.#reference(path);
    if (schema.format !== undefined) return this.#date();
    const id = /^\^([A-Z])\[1-9\]/.exec(schema.pattern ?? '')?.[1];
    const words = id === undefined ? `The words of ${path.slice(1).replaceAll('.', ' ')} & <all>` : `${id}1`;
    this.expected.push(words);
    return words;
  }

  #date(): string {
    this.#days++;
    const day = new Date(Date.UTC(2026, 0, this.#days)).toISOString().slice(0, 10);
    this.expected.push(formatDay(day));
    return day;
  }

  /** The id of a thing of the kind that belongs here, so that what is read is its name. */
  #reference(path: string): string {
    const kinds: Readonly<Record<string, string>> = { answers: 'L1', findings: 'F1', affects: 'F1', tests: 'R1' };
    const last = path.slice(path.lastIndexOf('.') + 1);
    return kinds[last] ?? (/evidence|sources/.test(path) && last !== 'agency' ? 'S1' : 'P1');
  }
}

/** What a report leaves out on purpose: notes on the checks are for those who write. */
const LEFT_OUT = ['suppressions'];

for (const [kind, schema] of [
  ['lcspr', lcspr],
  ['rapidReview', rapidReview],
] as const) {
  describe(`the report of a ${kind} that has everything the format allows`, () => {
    for (const [name, eol] of [
      ['LF', (text: string) => text],
      ['CRLF', withCrlf],
    ] as const) {
      it(`has every text, id and date of the front matter (${name})`, async () => {
        const sample = new Sample();
        const properties: Readonly<Record<string, Schema>> = schema.properties;
        const kept = Object.entries(properties).filter(([key]) => !LEFT_OUT.includes(key));
        const data = Object.fromEntries(kept.map(([key, inner]) => [key, sample.value(inner, `.${key}`)]));
        const text = `---\n${stringify({ ...data, reviewType: kind })}---\n\n# Title\n\n## Analysis\n\nText.\n`;
        const read = textOf((await htmlOf(eol(text))).content);
        assert.ok(sample.expected.length > 60, `only ${sample.expected.length} values`);
        assert.deepEqual(
          sample.expected.filter((words) => !read.includes(words)),
          [],
        );
      });
    }
  });
}
