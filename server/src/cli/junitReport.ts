import { escaped, XML_START } from '../export/xlsx/xmlText.ts';
import { type CheckedFile, type ReportedFinding, summaryOf } from './checkReport.ts';

/**
 * For build servers: JUnit's XML, a suite for each review. Errors are failures, as they are for the exit code; everything
 * else is a case that passed and says what was seen.
 */
export function junitReport(files: readonly CheckedFile[]): string {
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const { errors } = summaryOf(files);
  return [
    `${XML_START}<testsuites name="Practice Review" tests="${tests}" failures="${errors}" errors="0">`,
    ...files.flatMap(suite),
    '</testsuites>\n',
  ].join('\n');
}

function suite(checked: CheckedFile): string[] {
  const { file, findings } = checked;
  const { errors } = summaryOf([checked]);
  const name = escaped(file);
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${name}" name="No findings"/>`]
      : findings.map((finding) => testCase(name, finding));
  return [
    `  <testsuite name="${name}" tests="${cases.length}" failures="${errors}" errors="0" skipped="0">`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase(file: string, { rule, severity, message, start }: ReportedFinding): string {
  const said = escaped(message);
  const place = `line ${start.line}, column ${start.column}`;
  const content =
    severity === 'error'
      ? `<failure type="${escaped(rule)}" message="${said}">${place}: ${said}</failure>`
      : `<system-out>${severity}, ${place}: ${said}</system-out>`;
  return `    <testcase classname="${file}" name="${escaped(rule)} (${place})" line="${start.line}">${content}</testcase>`;
}
