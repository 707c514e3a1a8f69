import assert from 'node:assert/strict';
import { gapBefore, readAsks } from '../../../server/src/rules/recommendation/asks.ts';

describe('what stands before a word', () => {
  const { text, words } = readAsks('(1) Redesign, then fund.');

  it('is all that stands above the first', () => assert.equal(gapBefore(text, words, 0), '('));
  it('is what parts it from the one before', () => assert.equal(gapBefore(text, words, 2), ', '));
  it('is nothing where there is no such word', () => assert.equal(gapBefore(text, words, 9), ''));
});
