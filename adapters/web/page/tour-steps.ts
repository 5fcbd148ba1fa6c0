import type { AboutStore } from '../../../src/index.ts';
import { addressFor, go } from './route.ts';
import { requestServer } from './server-requests.ts';

/** What a tour does with the page, as somebody at it would. */
export interface Hands {
  /** Waits until something is on the page, and gives it; drawings are looked into. */
  find(selector: string, words?: string): Promise<HTMLElement>;
  /** Types into a field, a letter at a time. */
  type(selector: string, text: string): Promise<void>;
  press(selector: string, words?: string): Promise<void>;
  /** Moves a slider to a place. */
  slide(selector: string, to: 'min' | 'max'): Promise<void>;
}

export interface TourStep {
  /** What is to be seen, in a sentence or two. */
  readonly words: string;
  readonly act: (hands: Hands) => Promise<void>;
}

const LAST = (selector: string) => `${selector}:last-of-type`;

/** A statement with another figure in it: what a draft gets wrong. */
const misquoted = (statement: string) => statement.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));

/** The fact that a question is answered from, as far as its words find it. */
async function factOf(question: string, asOf: string | undefined) {
  const { facts } = await requestServer('facts', { text: question, from: 0, asOf });
  return facts.find(({ statement }) => /\d/u.test(statement)) ?? facts[0];
}

/** The steps over a store; `mayChange`: it is one to try things with, so that a fact may be taken back. */
export function tourSteps(about: AboutStore, asOf: string | undefined, mayChange: boolean): readonly TourStep[] {
  const [question = 'help'] = about.suggestions;
  const changes: TourStep[] = [
    {
      words: 'A curator finds that the source was wrong, and retracts the fact, with the reason.',
      act: async (hands) => {
        const fact = await factOf(question, asOf);
        go(addressFor('review', `fact ${fact?.id}`));
        await hands.press('.card .buttons button', 'Retract');
        await hands.find('dialog[open]');
        await hands.type('dialog textarea, dialog input[type="text"]', 'The source misprinted it.');
        await hands.press('dialog button.primary');
        await hands.find('.review-view .own', 'retracted');
      },
    },
    {
      words: 'What the channel was told is corrected where it stands: in Slack and in Teams.',
      act: async (hands) => {
        go(addressFor('channel'));
        await hands.find('.said .edited');
      },
    },
  ];
  return [
    {
      words: 'Staff ask in their own words, and get the figure with its source, as Slack and as Teams will draw it.',
      act: async (hands) => {
        go(addressFor('ask'));
        await hands.type('#line', question);
        await hands.press('.composer button');
        await hands.find('.reply .drawing.slack .shadow');
        await hands.find('.reply .drawing.teams .shadow');
      },
    },
    {
      words: 'They follow up in a word. What stands behind an answer is a button away.',
      act: async (hands) => {
        await hands.type('#line', 'source?');
        await hands.press('.composer button');
        await hands.find(LAST('.reply'));
      },
    },
    {
      words: 'Every fact has a page: its passages, what disagrees, and its history.',
      act: async (hands) => {
        const fact = await factOf(question, asOf);
        go(addressFor('facts', '', { text: question }));
        await hands.find('.fact-item');
        go(addressFor('facts', fact?.id ?? ''));
        await hands.find('.fact-page');
      },
    },
    {
      words: 'The store knows two times. Sliding back, what came out later is as if absent.',
      act: async (hands) => {
        go(addressFor('facts'));
        await hands.find('.fact-item');
        await hands.slide('.horizon input', 'min');
        await hands.find('.facts-view');
        await hands.slide('.horizon input', 'max');
      },
    },
    {
      words: 'A draft is held against the store, claim by claim, with what may be written instead.',
      act: async (hands) => {
        const fact = await factOf(question, asOf);
        go(addressFor('check'));
        await hands.type('#draft', `${misquoted(fact?.statement ?? question)} ${fact?.statement ?? ''}`);
        await hands.press('.check-view button.primary');
        await hands.find('.checked-text');
      },
    },
    {
      words: 'A digest, before it is posted: for any day, zone and place, in both drawings.',
      act: async (hands) => {
        go(addressFor('digests'));
        await hands.find('.digests-view .drawing.teams .shadow, .digests-view > div > p');
      },
    },
    {
      words: 'Curators decide on what documents tell, with the document beside it. The letters are keys.',
      act: async (hands) => {
        go(addressFor('review'));
        await hands.find('.card .own');
      },
    },
    {
      words: 'In a channel a briefing arrives, and questions are answered in their threads.',
      act: async (hands) => {
        go(addressFor('channel'));
        await hands.press('.channel-view button.primary');
        await hands.find('.said.bot .shadow');
        await hands.type('#say', question);
        await hands.press('.channel-view .composer button');
        await hands.find('.thread .said.bot .shadow');
      },
    },
    ...(mayChange ? changes : []),
  ];
}
