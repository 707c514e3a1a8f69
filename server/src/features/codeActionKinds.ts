/** Makes every change that needs no thought from the author, when an editor asks for it by name. */
export const FIX_ALL = 'source.fixAll.practiceReview';
