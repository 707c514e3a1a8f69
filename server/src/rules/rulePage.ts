/**
 * The address of the page of a rule.
 * @param pages The address of the folder of all pages
 */
export function rulePage(pages: string, id: string): string {
  return `${pages.replace(/\/*$/, '')}/${id}.md`;
}
