import { type DraftChoices, describeFailure, Failure, isTimeZone } from '../../src/index.ts';
import type { CommandIo } from './cli-command.ts';

const LANGUAGE = /^[a-z]{2}$/;

/** Wrong usage of `briefs init`. */
export function misused(what: string, why: string, cause?: unknown): Failure {
  return new Failure('USAGE', what, why, 'see `npm run briefs -- init --help`', { cause });
}

/** What is said of a new pack beside its documents. */
type Told = Pick<DraftChoices, 'title' | 'zone' | 'languages'>;

function zoneOf(text: string): string {
  if (!isTimeZone(text)) throw misused(`"${text}" is not a time zone`, 'digests go by the local time of one, such as Europe/Brussels');
  return text;
}

function languagesOf(text: string): string[] {
  const codes = text.split(',').map((code) => code.trim().toLowerCase());
  const wrong = codes.find((code) => !LANGUAGE.test(code));
  if (wrong !== undefined)
    throw misused(`"${wrong}" is not the code of a language`, 'languages are written with two letters, such as en,de');
  return [...new Set(codes)];
}

/** What was given, read. @throws Failure USAGE */
export function givenChoices({
  title,
  zone,
  languages,
}: {
  title?: string | undefined;
  zone?: string | undefined;
  languages?: string | undefined;
}): Told {
  const said = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);
  const [wantedZone, wantedLanguages] = [said(zone), said(languages)];
  return {
    title: said(title),
    zone: wantedZone === undefined ? undefined : zoneOf(wantedZone),
    languages: wantedLanguages === undefined ? undefined : languagesOf(wantedLanguages),
  };
}

/** Asks somebody at a terminal for what was not given; an empty line leaves it to a guess. A wrong answer is told and asked again. */
export async function askedChoices(told: Told, io: CommandIo): Promise<Told> {
  if (io.attended !== true) return told;
  const lines = io.stdin[Symbol.asyncIterator]();
  const ask = async (key: keyof Told, question: string): Promise<Told> => {
    if (told[key] !== undefined) return {};
    for (;;) {
      io.stdout(`${question} `);
      const line = await lines.next();
      try {
        const said = givenChoices({ [key]: line.done === true ? '' : line.value });
        return { [key]: said[key] };
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        io.stderr(`${describeFailure(failure)}\n`);
      }
    }
  };
  const title = await ask('title', 'What is it called? (Enter: its name)');
  const zone = await ask('zone', 'In which time zone are its readers, such as Europe/Brussels? (Enter: UTC)');
  const languages = await ask('languages', 'In which languages is it asked, such as en,de? (Enter: those of the documents)');
  await lines.return?.();
  return { ...told, ...title, ...zone, ...languages };
}
