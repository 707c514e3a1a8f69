/** A message for a page in Markdown: what an author wrote may stand in it, and is not to be read as Markdown. Code in the message stays code. */
export function messageAsWritten(message: string): string {
  return message.replace(/`[^`]*`|[\\*_[\]<>#|]/g, (piece) => (piece.startsWith('`') ? piece : `\\${piece}`));
}
