/** True for XML in which every element that is opened is closed again, in order, around one root, and no attribute is given twice. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let from = 0;
  for (const match of xml.matchAll(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    if (xml.slice(from, match.index).includes('<')) return false;
    from = match.index + match[0].length;
    const [, closes, name, attributes = '', isEmpty] = match;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return false;
    if (closes === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (isEmpty !== '/') open.push(name);
    }
  }
  return open.length === 0 && roots === 1 && !xml.slice(from).includes('<');
}
