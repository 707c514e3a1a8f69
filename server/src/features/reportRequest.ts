import { ProtocolRequestType } from 'vscode-languageserver';
import { check, type Finding } from '../check.ts';
import type { Edition } from '../export/editions.ts';
import { privacyErrors } from '../export/privacyGate.ts';
import type { ReportModel } from '../export/report.ts';
import { groupOf } from '../rules/groups.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { type ReportLook, reportLook } from '../workspace/reportSettings.ts';
import { documentFeature } from './languageFeature.ts';

interface ReportParams {
  readonly textDocument: { readonly uri: string };
  readonly edition?: Edition;
  /** Why a public report is written past privacy errors; recorded in it. */
  readonly privacyChoice?: string;
}

/** A review as a report, ready for a writer, and what stands open in it. */
export interface Report {
  readonly report: ReportModel;
  /** The day that the report is made on. */
  readonly today: IsoDay;
  /** Open errors, group by group as an author calls them. */
  readonly errors: readonly { readonly group: string; readonly count: number }[];
  /** Errors of privacy in a copy for the public: such a copy needs a choice of the author's own. */
  readonly privacyErrors: number;
  /** What the project file says of the look; the files it names are to be read by whoever asks. */
  readonly look?: ReportLook;
}

const reportRequest = new ProtocolRequestType<ReportParams, Report | null, never, void, void>('practiceReview/report');

export const report = documentFeature(
  reportRequest,
  async ({ review, configuration, projectFile }, { edition, privacyChoice }): Promise<Report> => {
    const findings = check(review, configuration);
    const { reportModel } = await import('../export/reportModel.ts');
    const options = {
      today: configuration.today,
      configuration,
      edition: edition ?? 'full',
      publisher: projectFile?.settings.report ?? {},
    } as const;
    return {
      report: reportModel(review, privacyChoice === undefined ? options : { ...options, privacyChoice }),
      today: configuration.today,
      errors: countedByGroup(findings.filter(({ severity }) => severity === 'error')),
      privacyErrors: privacyErrors(review, findings, configuration).length,
      ...(projectFile === undefined ? {} : { look: reportLook(projectFile.settings, projectFile.uri) }),
    };
  },
);

function countedByGroup(errors: readonly Finding[]): Report['errors'] {
  const counts = new Map<string, number>();
  for (const { rule } of errors) counts.set(groupOf(rule), (counts.get(groupOf(rule)) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count }));
}
