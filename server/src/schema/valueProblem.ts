import type { YamlNode } from '../review/yamlNode.ts';
import { isMonth, isoDate, looksLikeDay } from './dates.ts';
import { nearest } from './nearest.ts';
import type { Expected, SchemaProblem } from './problem.ts';
import { keyNames, type SchemaNode } from './schemaTree.ts';
import { andList, didYouMean, orList, withArticle } from './sentences.ts';

/** What is wrong with a value, but for its place. */
export type ValueProblem = Pick<SchemaProblem, 'kind' | 'message' | 'allowed' | 'suggestion' | 'expected' | 'empty'>;

/** What a message is about. */
export interface Subject {
  /** As it begins a message: "`due`", "In F2, each item of `levels`". */
  readonly label: string;
  /** The title of the mapping that holds the value: "Finding". */
  readonly holder: string;
  readonly isItem: boolean;
}

/** Says what is wrong with a value that does not fit its schema. */
export function describeValueProblem(subject: Subject, schema: SchemaNode, node: YamlNode | undefined): ValueProblem {
  const { label } = subject;
  const written = node?.kind === 'scalar' && node.value !== null ? node.source.trim() : undefined;
  if (node === undefined || (node.kind === 'scalar' && (written === undefined || written === ''))) {
    const message = subject.isItem ? `${label} needs a value; one has none.` : `${label} has no value yet.`;
    return { kind: 'badValue', empty: true, message };
  }
  const allowed = schema.const === undefined ? schema.enum : [String(schema.const)];
  if (allowed !== undefined) return notOneOf(label, allowed, schema, node);
  if (schema.format !== undefined) return badDate(label, schema.format === 'date', written);
  const expected = expectedBy(schema);
  if (expected === 'text' && typeof schema.pattern === 'string' && written !== undefined) {
    const letter = /^\^([A-Z])/.exec(schema.pattern)?.[1];
    if (letter !== undefined) return badId(subject.holder, letter, written);
  }
  if (expected === 'number' && node.kind === 'scalar' && typeof node.value === 'number') {
    return { kind: 'badValue', message: `${label} must be a whole number, ${schema.minimum ?? 0} or more.` };
  }
  return wrongType(label, expected, schema, node);
}

function notOneOf(label: string, allowed: readonly string[], schema: SchemaNode, node: YamlNode): ValueProblem {
  const written = node.kind === 'scalar' ? node.source : '';
  const asWord = node.kind === 'scalar' && typeof node.value === 'boolean' ? (node.value ? 'yes' : 'no') : written;
  const suggestion = nearest(asWord, allowed, schema['x-also']) ?? (allowed.length === 1 ? allowed[0] : undefined);
  const hint = allowed.length === 1 ? '' : didYouMean(suggestion);
  const message = `${label} must be ${allowed.length > 2 ? 'one of ' : ''}${orList(allowed)}.${hint}`;
  return { kind: 'notOneOf', allowed, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function badDate(label: string, dayNeeded: boolean, written: string | undefined): ValueProblem {
  const iso = written === undefined ? undefined : isoDate(written);
  const suggestion = iso !== undefined && !(dayNeeded && isMonth(iso)) ? iso : undefined;
  const form = dayNeeded ? 'a date such as 2026-10-30' : 'a date such as 2026-10-30, or a month such as 2026-10';
  let message = `${label} must be ${form}.${didYouMean(suggestion)}`;
  if (dayNeeded && iso !== undefined && isMonth(iso)) message = `${label} needs the day as well, such as ${iso}-15.`;
  if (written !== undefined && looksLikeDay(written)) message = `${label}: there is no day ${written} in the calendar.`;
  return { kind: 'badDate', message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function badId(holder: string, letter: string, written: string): ValueProblem {
  const number = /^\D*?([A-Za-z])?[\s_-]*0*([1-9]\d*)$/.exec(written);
  const sameKind =
    number !== null && (number[1] === undefined || !/^[a-z]\d/i.test(written) || number[1].toUpperCase() === letter);
  const suggestion = sameKind ? `${letter}${number[2]}` : undefined;
  const message = `The \`id\` of ${withArticle(holder)} must be ${letter} and a number, such as ${letter}1.`;
  const hint = didYouMean(suggestion);
  return { kind: 'badPattern', message: message + hint, ...(suggestion === undefined ? {} : { suggestion }) };
}

function expectedBy(schema: SchemaNode): Expected {
  if (Array.isArray(schema.type)) return 'textOrNumber';
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return 'keys';
  if (schema.type === 'boolean') return 'trueOrFalse';
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : 'text';
}

function wrongType(label: string, expected: Expected, schema: SchemaNode, node: YamlNode): ValueProblem {
  const suggestion = converted(expected, schema, node);
  const message = `${label} ${wrongTypeSentence(expected, schema, node, suggestion)}`;
  return { kind: 'wrongType', expected, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function wrongTypeSentence(
  expected: Expected,
  schema: SchemaNode,
  node: YamlNode,
  suggestion: string | undefined,
): string {
  switch (expected) {
    case 'text':
    case 'textOrNumber': {
      if (node.kind === 'scalar') return `must be text. Put ${node.source.trim()} in quotes.`;
      const found = node.kind === 'list' ? 'a list' : 'a set of keys';
      const sign = node.kind === 'list' ? 'a bracket' : 'a brace';
      return `must be text, not ${found}.${node.flow ? ` If the text begins with ${sign}, put it in quotes.` : ''}`;
    }
    case 'list':
      if (suggestion !== undefined) return `must be a list. Write ${suggestion}.`;
      return 'must be a list: start each item with a dash.';
    case 'keys':
      return `must have keys of its own${keysOf(schema)}.`;
    case 'trueOrFalse':
      return `must be true or false.${didYouMean(suggestion)}`;
    case 'number':
      return 'must be a number.';
  }
}

function keysOf(schema: SchemaNode): string {
  const names = keyNames(schema);
  if (names.length === 0) return '';
  const shown = names.slice(0, 4).map((name) => `\`${name}\``);
  return names.length > 4 ? `, such as ${orList(shown)}` : `: ${andList(shown)}`;
}

/** The value as it would have to be written, where that changes nothing but its form. */
function converted(expected: Expected, schema: SchemaNode, node: YamlNode): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  const written = node.source.trim();
  if (expected.startsWith('text') && typeof node.value !== 'string') return `"${written}"`;
  if (expected === 'trueOrFalse') {
    if (/^(?:yes|y|on|true)$/i.test(written)) return 'true';
    return /^(?:no|n|off|false)$/i.test(written) ? 'false' : undefined;
  }
  const itemsAreScalars = schema.items !== undefined && schema.items.type !== 'object';
  const needsNoQuotes = node.style === 'plain' && /^[\w ,.-]+$/.test(written);
  return expected === 'list' && itemsAreScalars && needsNoQuotes ? `[${written}]` : undefined;
}
