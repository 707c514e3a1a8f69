import { version } from '../../../package.json';
import { nearest } from '../schema/nearest.ts';
import { runActions } from './actions.ts';
import { runCheck } from './check.ts';
import { runChronology } from './chronology.ts';
import { runClassify } from './classify.ts';
import { runExport } from './export.ts';
import { codeOf } from './files.ts';
import { runImport } from './importWord.ts';
import { runNew } from './new.ts';
import { UsageError } from './options.ts';
import { runProgress } from './progress.ts';
import { say, warn } from './terminal.ts';
import { runThread } from './thread.ts';

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  actions: runActions,
  check: runCheck,
  chronology: runChronology,
  classify: runClassify,
  export: runExport,
  import: runImport,
  new: runNew,
  progress: runProgress,
  thread: runThread,
};

const help = `practice-review: check and export child safeguarding reviews

Usage: practice-review COMMAND [options]

  check       Check reviews: files, folders or patterns.
  export      Write a review as a report.
  new         Begin a review.
  import      Make a new review of a Word document.
  chronology  Read the chronologies that agencies sent into a review.
  actions     List the actions of all reviews, the most urgent first.
  thread      Show how a review hangs together, from question to measure.
  progress    Read what partners filled into an action plan.
  classify    Judge passages of a file, for measuring the judgement.

  --help       Show this. After a command: show its options.
  --version    Show the version.

Everything happens on this computer. Nothing is sent anywhere.
`;

/** Runs a command and returns the exit code: 0 for success, 1 for findings, 2 for a command that could not be done. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    process.stderr.write(help);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    say(help);
    return 0;
  }
  if (name === '--version') {
    say(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command(rest);
  const what = name.startsWith('-') ? 'option' : 'command';
  const meant = nearest(name, Object.keys(commands));
  const advice = meant === undefined ? 'Use practice-review --help to see what there is.' : `Did you mean "${meant}"?`;
  throw new UsageError(`There is no ${what} "${name}". ${advice}`);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) warn(error.message);
    else warn(`Something went wrong that should not: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 2;
  },
);
