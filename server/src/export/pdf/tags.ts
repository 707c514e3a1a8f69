export interface TagAttributes {
  /** Of a header cell: whether it names its row or its column. */
  readonly scope?: 'Row' | 'Column';
  /** Of a cell: how many columns it stands over. */
  readonly columns?: number;
  /** Of a list: how its items are marked. */
  readonly numbering?: 'Decimal' | 'Disc';
}

/**
 * An element of the document's structure, by which a screen reader finds its way: `role` is one of the standard roles of
 * PDF 1.7. Children stand in reading order. What is written goes into tags that have no children.
 */
export class Tag {
  readonly role: string;
  readonly attributes: TagAttributes;
  readonly children: Tag[] = [];

  constructor(role: string, attributes: TagAttributes = {}) {
    this.role = role;
    this.attributes = attributes;
  }

  add(role: string, attributes: TagAttributes = {}): Tag {
    const child = new Tag(role, attributes);
    this.children.push(child);
    return child;
  }
}
