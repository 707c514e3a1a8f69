import * as vscode from 'vscode';
import type { ReviewServer } from '../../languageClient.ts';
import type { ActiveReview } from '../../views/activeReview.ts';
import { askQuestion } from './askQuestion.ts';
import { rangeOf, workspaceEditOf } from './placedEdits.ts';
import { type GuidedAnswer, type GuidedResult, guidedNextRequest } from './protocol.ts';

type Answers = Record<string, GuidedAnswer>;

/** How often the server is asked again when the text changes under a question. */
const ATTEMPTS = 5;
const AGAIN_MS = 100;

const CHANGED = 'The review changed while this was being written, so nothing was written. Please try again.';

/**
 * Asks the questions of a guided command one by one and writes what they lead to, as one step that can be undone. The
 * server is asked anew after each answer, for the text as it is then.
 * @param argument `{answers}` with answers that are known, so that they are not asked for
 * @throws Error with a sentence for the author when it cannot be done; nothing is changed then
 */
export async function runGuided(
  command: string,
  argument: unknown,
  active: ActiveReview,
  server: ReviewServer,
): Promise<void> {
  const document = active.current;
  if (document === undefined) throw new Error('Open a review first, then choose the command again.');
  const known = answersOf(argument);
  const beforehand = Object.keys(known);
  const answers: Answers = { ...known };
  /** The keys of the questions answered, in order; and what was answered before the author went back. */
  const asked: string[] = [];
  const earlier: Answers = {};
  const position = positionIn(document);
  for (;;) {
    const next = await nextOf({ command, position, answers, beforehand }, document, server);
    if (next.kind === 'refused') throw new Error(next.sentence);
    if (next.kind === 'edit') return await write(next, document);
    const { key } = next.question;
    // A problem with an answer given before others leads back to it: those after it are asked for again.
    const at = asked.indexOf(key);
    if (at >= 0) forget(asked.splice(at), answers, earlier);
    const answer = await askQuestion(next, earlier[key], asked.length > 0);
    if (answer === undefined) return;
    if (answer === 'back') forget(asked.splice(-1), answers, earlier);
    else {
      answers[key] = answer.value;
      asked.push(key);
    }
  }
}

/** Takes answers back; they are proposed when the questions come again. */
function forget(keys: readonly string[], answers: Answers, earlier: Answers): void {
  for (const key of keys) {
    const answer = answers[key];
    if (answer !== undefined) earlier[key] = answer;
    delete answers[key];
  }
}

interface Asking {
  readonly command: string;
  readonly position: vscode.Position;
  readonly answers: Answers;
  readonly beforehand: readonly string[];
}

/** The next step for the newest text: when the text changes before the answer is there, it is asked for again. */
async function nextOf(
  { command, position: { line, character }, answers, beforehand }: Asking,
  document: vscode.TextDocument,
  server: ReviewServer,
): Promise<Exclude<GuidedResult, { kind: 'changed' }>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version } = document;
    const textDocument = { uri: document.uri.toString(), version };
    const params = { textDocument, command, position: { line, character }, answers, beforehand };
    const result = await server.request(guidedNextRequest, params);
    if (result === null) throw new Error('This document is not a review that is open.');
    if (result.kind !== 'changed' && document.version === version) return result;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  throw new Error(CHANGED);
}

async function write(
  { edits, show, said }: Extract<GuidedResult, { kind: 'edit' }>,
  document: vscode.TextDocument,
): Promise<void> {
  // Nothing is waited for between the last look at the version and this, so the edits are for this very text.
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(workspaceEditOf(document.uri, edits)))) {
    throw new Error(CHANGED);
  }
  if (show !== undefined) {
    const editor = await vscode.window.showTextDocument(document);
    const range = rangeOf(show);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (said !== undefined) void vscode.window.showInformationMessage(said);
}

function positionIn(document: vscode.TextDocument): vscode.Position {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? editor.selection.active : new vscode.Position(0, 0);
}

function answersOf(argument: unknown): Answers {
  if (typeof argument !== 'object' || argument === null || !('answers' in argument)) return {};
  const { answers } = argument;
  if (typeof answers !== 'object' || answers === null) return {};
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, GuidedAnswer] => isAnswer(entry[1])),
  );
}

function isAnswer(value: unknown): value is GuidedAnswer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}
