import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { claims } from '../../src/model/outcome.ts';
import { asking } from '../fixtures/replies.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ask = asking(createBot(await shippedPack()), '2024-10-18');

describe('what somebody does who takes part in the conversation', () => {
  it.each([
    'where do you originate from',
    'how come i got declined',
    'can you assist me in moving a wardrobe',
    'i need to track a parcel',
    'did you warn him',
    'we met for a coffee',
  ])('is nothing that a file tells: “%s” claims nothing', (text) => {
    expect(claims(ask(text).outcome)).toBe(false);
  });

  it.each([
    ['can you tell me how much was pledged?', 'pledge-amount'],
    ['what should i say: how much was pledged?', 'pledge-amount'],
    ['i wonder where the command is', 'nsatu-location'],
    ['how come NATO told us where NSATU is?', 'nsatu-location'],
  ])('is not what is asked where people only ask so, or name something of the file: “%s”', (text, fact) => {
    expect(ask(text).citations[0]?.fact).toBe(fact);
  });
});

describe('an everyday word alone', () => {
  it.each(['setting', 'settings', 'warnings'])('is no rarer with an ending than without: “%s”', (text) => {
    expect(claims(ask(text).outcome)).toBe(false);
  });
});
