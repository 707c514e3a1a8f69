/**
 * The address of a file from its path as people write it: slashes of either kind, from the folder of the project file at
 * `base`. Undefined where no address can be made of it.
 */
export function fileUri(path: string, base: string): string | undefined {
  const parts = path.trim().replaceAll('\\', '/').split('/');
  const isDrive = /^[A-Za-z]:$/.test(parts[0] ?? '');
  const encoded = parts.map((part, index) => (isDrive && index === 0 ? part : encodeURIComponent(part))).join('/');
  try {
    return new URL(isDrive ? `file:///${encoded}` : encoded, base).href;
  } catch {
    return undefined;
  }
}
