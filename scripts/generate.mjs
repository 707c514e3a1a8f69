// Makes code from the schemas, before every build: the validators, compiled ahead of time so that start-up is quick and
// nothing is evaluated at run time, the TypeScript types of the front matter, and the little that an import needs of them.
// Run: node scripts/generate.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv/dist/2020.js');
const { default: standaloneCode } = require('ajv/dist/standalone/index.js');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const notice = '// Made by scripts/generate.mjs from schemas/*.json. Change those, not this.\n';

/**
 * Keywords that explain and do not constrain. Our own: `x-meanings` says what each value of an `enum` means, `x-reference`
 * that the value is the id of something defined elsewhere, `x-also` which other words authors use for a value or a key.
 */
const annotations = ['title', 'description', 'examples', 'x-meanings', 'x-reference', 'x-also'];

/** A title on a property would make a type of it. */
const notForTypes = ['$schema', '$id', 'title', 'examples', 'x-meanings', 'x-reference', 'x-also', 'format', 'pattern'];

// Regular expressions rather than functions, so that the compiled validators need nothing at run time.
const day =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)';
const formats = {
  date: new RegExp(`^${day}$`),
  'day-or-month': new RegExp(`^(?:${day}|\\d{4}-(?:0[1-9]|1[0-2]))$`),
};

const common = readSchema('common');
const documents = {
  lcspr: readSchema('lcspr'),
  rapidReview: readSchema('rapid-review'),
  project: readSchema('project'),
};

checkSchemas();
write('server/src/schema/generated/validators.js', validators());
write('server/src/schema/generated/validators.d.ts', validatorTypes());
write('server/src/review/generated/frontMatterTypes.ts', await frontMatterTypes());
write('server/src/review/generated/wordsAndOrder.ts', wordsAndOrder());

/** What an import needs of the schemas, which are too large to go into its bundle: other words for values, and the order of keys. */
function wordsAndOrder() {
  const words = {};
  for (const [name, { enum: values, 'x-also': also }] of Object.entries(common.$defs)) {
    if (values !== undefined && also !== undefined) words[name] = also;
  }
  const order = {};
  for (const document of [documents.lcspr, documents.rapidReview]) collectOrder(document, '', order);
  return (
    `${notice}\n/** Other words that authors use for a value, by the name of its definition. */\n` +
    `export const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(words)};\n\n` +
    '/** The keys of each mapping in the order of the schema; by the keys that lead to it, with dots. */\n' +
    `export const keyOrder: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(order)};\n`
  );
}

/** A key that only the second document has comes after the key it follows there. */
function collectOrder(node, path, order) {
  const here =
    node.$ref === undefined ? node : { ...common.$defs[node.$ref.slice(node.$ref.lastIndexOf('/') + 1)], ...node };
  if (here.items !== undefined) collectOrder(here.items, path, order);
  const names = Object.keys(here.properties ?? {});
  if (names.length === 0) return;
  order[path] ??= [];
  for (const [at, name] of names.entries()) {
    if (!order[path].includes(name)) order[path].splice(at === 0 ? 0 : order[path].indexOf(names[at - 1]) + 1, 0, name);
    collectOrder(here.properties[name], path === '' ? name : `${path}.${name}`, order);
  }
}

function readSchema(name) {
  return JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
}

function newAjv(options) {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, formats, ...options });
  ajv.addKeyword({ keyword: 'x-meanings', schemaType: 'object' });
  ajv.addKeyword({ keyword: 'x-reference', schemaType: 'boolean' });
  ajv.addKeyword({ keyword: 'x-also', schemaType: 'object' });
  return ajv;
}

/** The schemas as written are valid JSON Schema and use no keyword that ajv does not know. */
function checkSchemas() {
  const ajv = newAjv({});
  ajv.addSchema(common);
  for (const schema of Object.values(documents)) ajv.compile(schema);
}

/** The annotations are left out here, as ajv would copy them into the code, and `type` beside an `enum` says nothing new. */
function validators() {
  const ajv = newAjv({ messages: false, code: { source: true, esm: true, lines: false } });
  ajv.addSchema(constraintsOf(common));
  const exported = {};
  for (const [name, schema] of Object.entries(documents)) {
    ajv.addSchema(constraintsOf(schema));
    exported[name] = schema.$id;
  }
  const code = standaloneCode(ajv, exported);
  if (/\brequire\(|\bimport\b/.test(code)) {
    throw new Error('The compiled validators need a module of ajv at run time. Use a keyword that needs none.');
  }
  return notice + code;
}

/** A copy without annotations. `inProperties`: the keys of this object are names of properties, not keywords. */
function constraintsOf(schema, inProperties = false) {
  if (Array.isArray(schema)) return schema.map((item) => constraintsOf(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!inProperties && (annotations.includes(key) || (key === 'type' && 'enum' in schema))) continue;
    const names = !inProperties && ['properties', 'patternProperties', '$defs'].includes(key);
    copy[key] = constraintsOf(value, names);
  }
  return copy;
}

function validatorTypes() {
  const names = Object.keys(documents)
    .map((name) => `export declare const ${name}: Validator;`)
    .join('\n');
  return `${notice}
/** What does not fit the schema, and where. */
export interface ValidationError {
  /** JSON Pointer to the value, such as \`/findings/0/title\`; empty for the whole document. */
  readonly instancePath: string;
  readonly schemaPath: string;
  /** The keyword of JSON Schema that was not met. */
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

/** True when the data fits. Otherwise \`errors\` holds every error of this last call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

${names}
`;
}

/** One interface or union for each definition, named by its key, and one for each kind of document. */
async function frontMatterTypes() {
  const { compile } = await import('json-schema-to-typescript');
  const { lcspr, rapidReview, project } = documents;
  const definitions = { ...common.$defs, Lcspr: lcspr, RapidReview: rapidReview, ProjectFile: project };
  const all = {
    type: 'object',
    additionalProperties: false,
    $defs: Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, forTypes(schema, name)])),
  };
  const code = await compile(all, 'AllDefinitions', {
    bannerComment: notice.trim(),
    format: false,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
  });
  return tidyTypes(code);
}

/** A name for each definition and for nothing else. */
function forTypes(schema, name, inProperties = false) {
  if (Array.isArray(schema)) return schema.map((item) => forTypes(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (!inProperties && typeof schema.$ref === 'string') {
    return schema.const === undefined ? { $ref: schema.$ref.replace(/^.*#/, '#') } : { const: schema.const };
  }
  const copy = name === undefined ? {} : { title: name };
  for (const [key, value] of Object.entries(schema)) {
    if (!inProperties && notForTypes.includes(key)) continue;
    const names = !inProperties && ['properties', 'patternProperties'].includes(key);
    copy[key] = forTypes(value, undefined, names);
  }
  return copy;
}

/** Takes out the empty holder of the definitions, and the notes on where the compiler found them. */
function tidyTypes(code) {
  return code
    .replace(/export interface AllDefinitions \{\s*\}\n/, '')
    .replace(/^ \* This interface was referenced by [^\n]*\n \* via the `[^\n]*\n/gm, '')
    .replace(/ \* ?\n(?= \*\/)/g, '')
    .replace(/^\/\*\*\n \*\/\n/gm, '');
}

function write(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
