import type { SeveritySetting } from '../configuration.ts';
import { rules as allRules } from '../rules/registry.ts';

/** What the user has set in the editor, as far as it can be used. */
export interface Settings {
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  /** When a document is checked: with every key, or when it is opened and saved. */
  readonly run: 'onType' | 'onSave';
  /** Whether the thread is shown above lines of enquiry, findings and recommendations. */
  readonly codeLens: boolean;
  /** What is explained beside the text: dates, ids as well, or nothing. */
  readonly inlayHints: 'dates' | 'all' | 'off';
}

/** Settings as read, with one plain sentence for each part that does not count. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

export const noSettings: Settings = { rules: {}, run: 'onType', codeLens: true, inlayHints: 'dates' };

const SEVERITIES: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error', 'default'];

/** Reads the value of the setting `practiceReview`, whatever an editor sends. */
export function readSettings(value: unknown): ReadSettings {
  if (!isObject(value)) return { settings: noSettings, problems: [] };
  const problems: string[] = [];
  const { run } = value;
  const isGiven = run !== undefined && run !== null;
  if (isGiven && run !== 'onType' && run !== 'onSave') {
    problems.push('The setting `practiceReview.run` is neither onType nor onSave. It does not count.');
  }
  const rules = readRules(value.rules ?? undefined, problems);
  const settings: Settings = {
    rules,
    run: run === 'onSave' ? 'onSave' : 'onType',
    codeLens: readCodeLens(value.codeLens, problems),
    inlayHints: readInlayHints(value.inlayHints, problems),
  };
  return { settings, problems };
}

function readCodeLens(value: unknown, problems: string[]): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) {
    problems.push('The setting `practiceReview.codeLens` is neither true nor false. It does not count.');
  }
  return noSettings.codeLens;
}

function readInlayHints(value: unknown, problems: string[]): Settings['inlayHints'] {
  if (value === 'dates' || value === 'all' || value === 'off') return value;
  if (value !== undefined && value !== null) {
    problems.push('The setting `practiceReview.inlayHints` is not one of dates, all, off. It does not count.');
  }
  return noSettings.inlayHints;
}

function readRules(value: unknown, problems: string[]): Readonly<Record<string, SeveritySetting>> {
  if (value === undefined) return {};
  if (!isObject(value)) {
    problems.push('The setting `practiceReview.rules` must name checks, each with a severity. It does not count.');
    return {};
  }
  const rules: Record<string, SeveritySetting> = {};
  for (const [id, severity] of Object.entries(value)) {
    const known = SEVERITIES.find((candidate) => candidate === severity);
    if (known !== undefined) rules[id] = known;
    else problems.push(`The setting for \`${id}\` is not one of ${SEVERITIES.join(', ')}. It does not count.`);
  }
  problems.push(...unknownRules(rules, 'The settings name'));
  return rules;
}

/** A sentence for each name that no check of this version has. */
export function unknownRules(named: Readonly<Record<string, unknown>>, who: string): string[] {
  return Object.keys(named)
    .filter((id) => !allRules.some((rule) => rule.id === id))
    .map((id) => `${who} the check \`${id}\`, which this version does not have.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
