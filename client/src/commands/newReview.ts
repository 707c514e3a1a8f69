import * as vscode from 'vscode';
import type { NewReview, ReviewType } from '../../../server/src/templates/newReviewTemplate.ts';
import { newReviewSnippet } from '../../../server/src/templates/newReviewTemplate.ts';
import { fileNameFor, proposedReference, referenceProblem } from '../../../server/src/templates/reference.ts';
import { type Answer, askChoice, askText } from './steps.ts';

const TITLE = 'New review';
const STEPS = 4;
const ATTEMPTS = 5;

const KINDS = [
  {
    label: 'Local child safeguarding practice review',
    detail: 'The full review, from lines of enquiry to the evaluation of its impact.',
    value: 'lcspr',
  },
  {
    label: 'Rapid review',
    detail: 'Soon after notification: what happened, immediate safety, the decision.',
    value: 'rapidReview',
  },
] as const;

/**
 * Asks what the new review is and opens it as a document that is not saved yet, with the cursor at the first place to
 * fill in. The questions are skipped when the argument holds the answers: `{reviewType, title?, reference?, partnership?}`.
 */
export async function newReview(argument?: unknown): Promise<void> {
  const review = isNewReview(argument) ? argument : await askForReview();
  if (review === undefined) return;
  const document = await openUntitled(fileNameFor(review));
  const editor = await vscode.window.showTextDocument(document);
  // Whatever the author has set for other files: YAML cannot be indented with tabs.
  editor.options = { insertSpaces: true, tabSize: 2 };
  const snippet = new vscode.SnippetString(newReviewSnippet(review));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // It is refused when the author types at that very moment.
    if (await editor.insertSnippet(snippet, new vscode.Position(0, 0))) return;
  }
  throw new Error(
    'The new review could not be filled in. Please close it without saving and choose "New Review" again.',
  );
}

function isNewReview(argument: unknown): argument is NewReview {
  if (typeof argument !== 'object' || argument === null || !('reviewType' in argument)) return false;
  return KINDS.some(({ value }) => value === argument.reviewType);
}

async function askForReview(): Promise<NewReview | undefined> {
  let reviewType: ReviewType | undefined;
  let reference: string | undefined;
  let title = '';
  let partnership = '';
  const common = (step: number, prompt: string) => ({ title: TITLE, step, totalSteps: STEPS, prompt });
  for (let step = 1; step <= STEPS; ) {
    let answer: Answer<unknown>;
    if (step === 1) {
      const chosen = await askChoice<ReviewType>({
        ...common(step, 'Which kind of review is it?'),
        choices: KINDS,
        chosen: reviewType,
      });
      if (typeof chosen === 'object') reviewType = chosen.value;
      answer = chosen;
    } else if (step === 2) {
      const prompt =
        'The title on the cover, with a pseudonym and never a real name. Leave it empty to write it later.';
      const given = await askText({ ...common(step, prompt), value: title, validate: () => undefined });
      if (typeof given === 'object') title = given.value;
      answer = given;
    } else if (step === 3) {
      const prompt = "The partnership's own reference for this review. It becomes the name of the file.";
      const value = reference ?? proposedReference(reviewType ?? 'lcspr', new Date().getFullYear());
      const given = await askText({ ...common(step, prompt), value, validate: referenceProblem });
      if (typeof given === 'object') reference = given.value;
      answer = given;
    } else {
      const prompt = 'The name of the safeguarding partnership. Leave it empty to write it later.';
      const given = await askText({ ...common(step, prompt), value: partnership, validate: () => undefined });
      if (typeof given === 'object') partnership = given.value;
      answer = given;
    }
    if (answer === undefined) return undefined;
    step += answer === 'back' ? -1 : 1;
  }
  return reviewType && { reviewType, title, reference: reference ?? '', partnership };
}

/**
 * An untitled document that is saved under `name` in the open folder, or where the author says when there is none. In a
 * virtual folder an untitled document cannot be tied to a place, so the author is asked there as well.
 */
async function openUntitled(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined || (folder.scheme !== 'file' && folder.scheme !== 'vscode-remote')) {
    return vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  }
  const place = await freePlace(folder, name);
  return vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
}

/** A place in the folder where nothing is: `name.review.md`, else `name-2.review.md` and so on. */
async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const place = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.review.md`);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === place.path);
    if (!isOpen && !(await exists(place))) return place;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
