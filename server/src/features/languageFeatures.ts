import { definition } from './definition.ts';
import { guidedNext } from './guided/guidedNext.ts';
import { guidedPaste } from './guided/guidedPaste.ts';
import type { LanguageFeature } from './languageFeature.ts';

/** Every feature that answers a request of the protocol, a line each. What is offered to an editor: `capabilities.ts`. */
export const languageFeatures: readonly LanguageFeature<never>[] = [definition, guidedNext, guidedPaste];

/** The feature that answers `method`. */
export function featureFor(method: string): LanguageFeature<never> | undefined {
  return languageFeatures.find((feature) => feature.method === method);
}
