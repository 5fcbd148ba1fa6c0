import { type Bot, createBot } from '../../../src/index.ts';
import { readBot } from '../answers/by-model/read-bot.ts';
import { rememberingBot } from '../answers/by-model/remembering-bot.ts';
import {
  denyingReader,
  flatteringReader,
  inventingReader,
  knowingReader,
  lyingReader,
  obeyingReader,
  refusingReader,
  type ScriptedReader,
  tellingReader,
} from '../answers/by-model/scripted-readers.ts';
import type { AskedPack } from '../answers/packs.ts';
import { type LawSubject, lawSubject } from './law.ts';
import { wordingsOf } from './wordings.ts';

/** Models under the laws, by what they do; each is made for a pack. */
export const READERS: Readonly<Record<string, (subject: LawSubject) => ScriptedReader>> = {
  'reads what curators wrote as they meant it': (subject) => knowingReader(wordingsOf(subject)),
  'lies at random': () => lyingReader(1),
  'lies at random otherwise': () => lyingReader(2),
  'always names the nearest fact': () => flatteringReader,
  'always tells all of the nearest matter': () => tellingReader,
  'always says that it is not known': () => denyingReader,
  'always says that it is none for the store': () => refusingReader,
  'makes up ids': () => inventingReader,
  'obeys the question, in words': () => obeyingReader,
};

/** A pack under the laws as its bot reads by itself, and as it does with each of the models. */
export interface ReadSubjects {
  readonly own: LawSubject;
  readonly readBy: (make: (subject: LawSubject) => ScriptedReader) => LawSubject;
}

/** What the own reading works out is worked out once, however many models are held against the laws. */
export function readSubjects(asked: AskedPack, bot: Bot): ReadSubjects {
  const remembering = rememberingBot(bot);
  let bare: Bot | undefined;
  const overOwn = (pack: Bot['pack']): Bot => {
    bare ??= rememberingBot(createBot(pack));
    return bare;
  };
  const own = lawSubject(asked, remembering, overOwn);
  const readBy: ReadSubjects['readBy'] = (make) => {
    const reader = make(own);
    return lawSubject(asked, readBot(remembering, reader, 'always'), (pack) => readBot(overOwn(pack), reader, 'always'));
  };
  return { own, readBy };
}
