/** The text of the file at a URI; undefined where there is no such file. Throws where it cannot be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;
