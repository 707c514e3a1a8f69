import { completion } from './completion.ts';
import { definition } from './definition.ts';
import type { LanguageFeature } from './languageFeature.ts';

/** Every feature that answers a request of the protocol, a line each. What is offered to an editor: `capabilities.ts`. */
export const languageFeatures: readonly LanguageFeature<never>[] = [completion, definition];

/** The feature that answers `method`. */
export function featureFor(method: string): LanguageFeature<never> | undefined {
  return languageFeatures.find((feature) => feature.method === method);
}
