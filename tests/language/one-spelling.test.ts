import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/language/spelling.ts';

describe('words are compared in one spelling', () => {
  it.each([
    ['defense', 'defence'],
    ['programs', 'programme'],
    ['honored', 'honoured'],
    ['centers', 'centres'],
    ['organization', 'organisation'],
    ['hospitalized', 'hospitalised'],
    ['traveled', 'travelled'],
    ['analyzed', 'analysed'],
    ['catalog', 'catalogues'],
    ['judgment', 'judgement'],
  ])('%s as %s', (american, british) => {
    expect(stemOf(american)).toBe(stemOf(british));
  });

  it.each([
    ['precise', 'precision'],
    ['promised', 'promise'],
    ['advised', 'advise'],
    ['sized', 'size'],
  ])('%s and %s, which both write alike, keep their stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});
