import type { NewNode } from '../../review/newYaml.ts';

/** The three tests that partners apply, as the keys of a decision. */
export const TESTS = ['serious', 'localImportance', 'appropriate'] as const;
export type TestName = (typeof TESTS)[number];

/** What each test asks. */
export const QUESTIONS: Readonly<Record<TestName, string>> = {
  serious: 'whether the case is serious',
  localImportance: 'whether the case raises issues of importance in the area',
  appropriate: 'whether a review is appropriate',
};

/** A place for the reasons of a test. */
export function reasonsFor(test: TestName, stop: number): NewNode {
  return { prose: { stop, placeholder: `[insert why: ${QUESTIONS[test]}]` } };
}
