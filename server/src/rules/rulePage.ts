/** Where the pages of the rules are read. The product itself never opens the address; it is shown for people to follow. */
const RULE_PAGES = 'https://practice-review.invalid/docs/rules';

/** The address of the page of a rule, by its id. */
export function rulePage(id: string): string {
  return `${RULE_PAGES}/${id}.md`;
}
