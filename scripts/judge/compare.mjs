export function compareMethods() {}
