import type { ExportAnswer, ExportJob } from './exportJob.ts';
import { writeReport } from './writeReport.ts';

/** The scope of a worker, of a browser or made alike in Node. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ExportJob }) => void) | null;
  postMessage(answer: ExportAnswer): void;
}

function isWorker(scope: object): scope is WorkerScope {
  return 'postMessage' in scope;
}

const scope: object = globalThis;
if (!isWorker(scope)) throw new Error('Reports are written in a worker.');

scope.onmessage = ({ data }) => {
  void answerTo(data).then((answer) => scope.postMessage(answer));
};

async function answerTo(job: ExportJob): Promise<ExportAnswer> {
  try {
    return { id: job.id, ...(await writeReport(job)) };
  } catch (error) {
    return { id: job.id, failure: error instanceof Error ? error.message : String(error) };
  }
}
