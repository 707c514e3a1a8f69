/**
 * Where a link that stands in a document leads: a web address, or a file beside the document. Undefined for everything
 * else, such as commands and scripts, whole paths of a machine, and files where the document itself lies in no folder.
 * @param written The target as the author wrote it
 * @param documentUri The document that it stands in
 */
export function safeTarget(written: string, documentUri: string): string | undefined {
  if (/^https?:\/\/[^\s/]/i.test(written)) return parsed(written)?.href;
  // A scheme of any kind, and what a browser would read as one or as another machine.
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || /^[/\\#?]/.test(written) || /[\p{Cc}\\]/u.test(written)) return undefined;
  const document = parsed(documentUri);
  if (document === undefined || !/^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.test(documentUri)) return undefined;
  const target = parsed(written, documentUri);
  return target?.protocol === document.protocol && target.host === document.host ? target.href : undefined;
}

function parsed(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
