import { describe, expect, it } from 'vitest';
import { givesReason, statesMeans, statesVagueTime } from '../../src/answer/statement-cues.ts';

describe('the statement of a fact', () => {
  it.each([
    ['The ministers travelled by train.', true],
    ['The vote was won by persuading the small states.', true],
    ['The money is paid through a fund.', true],
    ['The ministers travelled to the port.', false],
  ])('tells a means: %s', (statement, expected) => {
    expect(statesMeans(statement)).toBe(expected);
  });

  it.each([
    ['The bridge was closed because of the ice.', true],
    ['Owing to the ice the bridge was closed.', true],
    ['As deliveries are late, the fund was raised.', true],
    ['The team is to coordinate the deliveries.', true],
    ['The bridge was closed on a cold day.', false],
  ])('gives a reason: %s', (statement, expected) => {
    expect(givesReason(statement)).toBe(expected);
  });

  it.each([
    ['It is expected in the coming months.', true],
    ['Soon it will open.', true],
    ['It met on Thursday.', true],
    ['It was paid within a year.', true],
    ['It has three members.', false],
  ])('tells a time without a date: %s', (statement, expected) => {
    expect(statesVagueTime(statement)).toBe(expected);
  });
});
