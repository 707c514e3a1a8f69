import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check, type Finding } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import { atStage } from '../review/atStage.ts';
import type { Review } from '../review/review.ts';
import { groupOf, groupTitles } from '../rules/groups.ts';
import { messageAsWritten } from './asWritten.ts';
import { rangeOf } from './ranges.ts';

/** What keeps a review from being signed off, or would. */
export interface Obstacle {
  /** As an author calls what it is about: "Findings". */
  readonly group: string;
  readonly message: string;
  /** True where it is an error at the stage that the review is at already. */
  readonly isErrorNow: boolean;
  readonly range: Range;
}

/** Every error that the review would have at sign-off, group by group in the order of the catalogue. */
export function obstaclesToSignOff(
  review: Review,
  configuration: Configuration,
  findings: readonly Finding[],
  document: TextDocument,
): readonly Obstacle[] {
  const now = new Set(findings.filter(({ severity }) => severity === 'error').map(keyOf));
  const titles = Object.values(groupTitles);
  return check(atStage(review, 'signOff'), configuration)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      group: groupOf(finding.rule),
      message: finding.message,
      isErrorNow: now.has(keyOf(finding)),
      range: rangeOf(finding, document),
    }))
    .sort((a, b) => titles.indexOf(a.group) - titles.indexOf(b.group));
}

/** Places stay the same from stage to stage, and so does what a rule says of a place. */
function keyOf({ rule, start, message }: Finding): string {
  return `${start} ${rule.id} ${message}`;
}

/** How far the review is from being ready to be signed off, as a page in Markdown. */
export function readinessPage(obstacles: readonly Obstacle[], uri: string): string {
  const title = '# Is the review ready to be signed off?';
  const limits =
    'The checks see that something is there, not that it is right: whether the review explains why, and whether its recommendations would change practice, is for the partners to judge.';
  if (obstacles.length === 0) return `${title}\n\nNo check stands in the way.\n\n${limits}\n`;
  const groups = [...new Set(obstacles.map(({ group }) => group))];
  const count = obstacles.length === 1 ? 'One thing has' : `${obstacles.length} things have`;
  return [
    title,
    `${count} to be put right first.`,
    ...groups.flatMap((group) => {
      const own = obstacles.filter((obstacle) => obstacle.group === group);
      return [`## ${group} (${own.length})`, own.map((obstacle) => line(obstacle, uri)).join('\n')];
    }),
    limits,
    '',
  ].join('\n\n');
}

function line({ message, range, isErrorNow }: Obstacle, uri: string): string {
  const number = range.start.line + 1;
  const place = uri.startsWith('file:') ? `[Line ${number}](${uri}#L${number})` : `Line ${number}`;
  return `- ${place}: ${messageAsWritten(message)}${isErrorNow ? '' : ' *(an error from sign-off on)*'}`;
}
