import {
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { isProjectFile } from '../workspace/projectFile.ts';
import { bodyOffers } from './completion/bodyOffers.ts';
import { completionItems, type Target } from './completion/completionItem.ts';
import { frontMatterOffers } from './completion/frontMatterOffers.ts';
import { kindOf, type Offer } from './completion/offer.ts';
import { projectFileOffers } from './completion/projectFileOffers.ts';
import type { LanguageFeature, OpenReview, Surroundings } from './languageFeature.ts';

/** What may be written at the cursor: in a review, in its front matter and its text, and in a project file. */
export const completion: LanguageFeature<CompletionParams> = {
  method: CompletionRequest.type.method,
  async answer({ textDocument: { uri }, position, context }, surroundings): Promise<CompletionList | null> {
    const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    if (isProjectFile(uri)) {
      const document = surroundings.document(uri);
      if (document === undefined) return null;
      const offset = document.offsetAt(position);
      const text = document.getText();
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      return listOf(projectFileOffers(text, offset), { document, offset, eol }, surroundings);
    }
    const open = await surroundings.openReview(uri);
    if (open === undefined || surroundings.isCancelled()) return null;
    const offset = open.document.offsetAt(position);
    const target = { document: open.document, offset, eol: open.review.eol };
    return listOf(offersIn(open, offset, isAsked), target, surroundings);
  },
};

function offersIn(open: OpenReview, offset: number, isAsked: boolean): readonly Offer[] {
  const { frontMatter, text } = open.review;
  const scene = { ...open, kind: kindOf(open.review), isAsked };
  if (frontMatter.state === 'missing' || offset >= frontMatter.span.end) {
    const isAtEnd = frontMatter.state === 'unclosed' && offset === text.length;
    return isAtEnd ? frontMatterOffers(offset, scene) : bodyOffers(offset, scene);
  }
  const { start, end } = frontMatter.content;
  const isInside = start <= offset && (offset < end || frontMatter.state === 'unclosed');
  return isInside ? frontMatterOffers(offset, scene) : [];
}

function listOf(offers: readonly Offer[], target: Target, { support }: Surroundings): CompletionList {
  return { isIncomplete: false, items: completionItems(offers, target, support.completion) };
}
