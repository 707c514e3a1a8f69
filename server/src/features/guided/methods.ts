/** The requests of the extension's guided writing. */
export const GUIDED_NEXT = 'practiceReview/guided/next';
export const GUIDED_PASTE = 'practiceReview/guided/paste';
