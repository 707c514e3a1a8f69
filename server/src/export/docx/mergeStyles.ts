/** The ids that reports use for Word's own styles, by the names that Word gives these in every language. */
const IDS: Readonly<Record<string, string>> = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'heading 4': 'Heading4',
  'heading 5': 'Heading5',
  'heading 6': 'Heading6',
  'list paragraph': 'ListParagraph',
  quote: 'Quote',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  hyperlink: 'Hyperlink',
  'footnote text': 'FootnoteText',
  'footnote reference': 'FootnoteReference',
  'toc heading': 'TOCHeading',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
};

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/**
 * The styles of a template, and those that a report needs beside them from its `own`. Both are the text of a
 * `word/styles.xml`. Numbering in the template's styles is left out: it would count by lists that the report does not
 * have. Headings keep their levels and stay with their text, and the language is British English, whatever the template
 * says.
 */
export function mergeStyles(own: string, template: string): string {
  const given = renamed(stylesIn(template));
  const taken = new Set(given.map(({ id }) => id));
  const missing = stylesIn(own).filter(({ id }) => !taken.has(id));
  const [root = '<w:styles>'] = /<w:styles\b[^>]*>/.exec(template) ?? [];
  const defaults = partOf(template, 'docDefaults') ?? partOf(own, 'docDefaults') ?? '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    root,
    inBritishEnglish(defaults),
    partOf(template, 'latentStyles') ?? '',
    ...given.map(usable),
    ...missing.map(({ xml }) => xml.replace(/^(<w:style\b[^>]*?)\sw:default="1"/, '$1')),
    '</w:styles>',
  ].join('');
}

function stylesIn(xml: string): Style[] {
  return [...xml.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)].map(([style]) => ({
    id: /^<w:style\b[^>]*?\sw:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: (/<w:name\s[^>]*?w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
    xml: style,
  }));
}

/** The same with Word's own styles under the ids that reports use; whatever else had such an id gets another. */
function renamed(styles: readonly Style[]): Style[] {
  const ids = new Map<string, string>();
  const meant = new Set(styles.flatMap(({ name }) => IDS[name] ?? []));
  for (const { id, name } of styles) {
    const wanted = IDS[name];
    if (wanted !== undefined) ids.set(id, wanted);
    else if (meant.has(id)) ids.set(id, `${id}Other`);
  }
  const newId = (id: string) => ids.get(id) ?? id;
  return styles.map(({ id, name, xml }) => ({
    id: newId(id),
    name,
    xml: xml
      .replace(/^(<w:style\b[^>]*?\sw:styleId=")[^"]*"/, (_, start: string) => `${start}${newId(id)}"`)
      .replace(
        /(<w:(?:basedOn|next|link)\s[^>]*?w:val=")([^"]*)"/g,
        (_, start: string, other: string) => `${start}${newId(other)}"`,
      ),
  }));
}

function usable({ id, xml }: Style): string {
  const plain = keptWithNext(id, withoutPart(xml, 'numPr').replace(/<w:lang\b[^>]*\/>/g, ''));
  const level = /^Heading([1-6])$/.exec(id)?.[1];
  if (level === undefined || plain.includes('<w:outlineLvl')) return plain;
  const outline = `<w:outlineLvl w:val="${Number(level) - 1}"/>`;
  if (plain.includes('</w:pPr>')) return plain.replace('</w:pPr>', `${outline}</w:pPr>`);
  return plain.replace(/<w:pPr\s*\/>/, '').replace(/(?=<w:rPr\b|<w:tblPr\b|<\/w:style>)/, `<w:pPr>${outline}</w:pPr>`);
}

/** What stands over something is not left alone at the end of a page. */
function keptWithNext(id: string, xml: string): string {
  if (!/^(?:Heading[1-6]|Caption)$/.test(id) || xml.includes('<w:keepNext')) return xml;
  if (/<w:pPr>/.test(xml)) return xml.replace('<w:pPr>', '<w:pPr><w:keepNext/>');
  return xml.replace(/<w:pPr\s*\/>/, '').replace(/(?=<w:rPr\b|<w:tblPr\b|<\/w:style>)/, '<w:pPr><w:keepNext/></w:pPr>');
}

function inBritishEnglish(defaults: string): string {
  const language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';
  if (/<w:lang\b[^>]*\/>/.test(defaults)) return defaults.replace(/<w:lang\b[^>]*\/>/, language);
  if (defaults.includes('</w:rPr>')) return defaults.replace('</w:rPr>', `${language}</w:rPr>`);
  const run = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  return `<w:docDefaults>${run}${partOf(defaults, 'pPrDefault') ?? ''}</w:docDefaults>`;
}

function partOf(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\b[^>]*?/>|<w:${name}\\b[^>]*>[\\s\\S]*?</w:${name}>`).exec(xml)?.[0];
}

function withoutPart(xml: string, name: string): string {
  return xml.replace(new RegExp(`<w:${name}\\b[^>]*?/>|<w:${name}\\b[^>]*>[\\s\\S]*?</w:${name}>`, 'g'), '');
}
