import { version } from '../../../package.json';
import { rules } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, ReportedFinding } from './checkReport.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * For programs that gather the results of many checkers: SARIF 2.1.0, one run. Lines and columns count from 1, columns in
 * UTF-16 code units; files are named from the folder that the command ran in.
 */
export function sarifReport(files: readonly CheckedFile[]): string {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const told = rules.filter(({ id }) => used.has(id));
  const places = new Map(told.map(({ id }, index) => [id as string, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Practice Review',
            version,
            rules: told.map(({ id, title, why, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              defaultConfiguration: { level: LEVELS[severity.whileDrafting] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: addressOf(file) } })),
        results: files.flatMap(({ file, findings }, index) =>
          findings.map((finding) => result(finding, { uri: addressOf(file), index }, places.get(finding.rule))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result(
  { rule, severity, message, start, end }: ReportedFinding,
  artifactLocation: { readonly uri: string; readonly index: number },
  ruleIndex: number | undefined,
) {
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: start.offset,
            charLength: end.offset - start.offset,
          },
        },
      },
    ],
  };
}

/** A path as a URI: relative stays relative. */
function addressOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  // A drive, as in C:/Reviews, would be read as the scheme of an address.
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
