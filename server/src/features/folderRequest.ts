import { folderPage } from './folderPage.ts';
import type { LanguageFeature } from './languageFeature.ts';

/** How many findings of each severity the reviews of the open folders have, and all of them as a page. */
export interface FolderResult {
  readonly reviews: number;
  readonly errors: number;
  readonly warnings: number;
  readonly markdown: string;
}

/** All reviews in the open folders, checked; null where the editor gives no access to files. */
export const folder: LanguageFeature<null> = {
  method: 'practiceReview/folder',
  answer: async (_params, surroundings): Promise<FolderResult | null> => {
    const checked = await surroundings.checkFolders();
    if (checked === undefined || surroundings.isCancelled()) return null;
    const count = (wanted: string) =>
      checked.reviews.reduce((sum, { findings }) => sum + findings.filter((it) => it.severity === wanted).length, 0);
    return {
      reviews: checked.reviews.length,
      errors: count('error'),
      warnings: count('warning'),
      markdown: folderPage(checked),
    };
  },
};
