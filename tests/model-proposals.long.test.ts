import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../adapters/cli.ts';
import { readConfiguration } from '../adapters/config.ts';
import { checkSuggestion, paraphraseChecks, paraphrasePrompt, suggestionPrompt } from '../src/index.ts';
import { lighthousePack } from './fixtures/lighthouse-pack.ts';
import { scriptedModel } from './fixtures/scripted-model.ts';

const pack = lighthousePack();
const fact = pack.facts.find(({ value }) => value.kind === 'money') ?? pack.facts[0];
if (!fact) throw new Error('The pack has no fact.');
const held = fact;
const refusals = (questions: readonly string[]) => paraphraseChecks(pack)(questions, held).map(({ refused }) => refused);

describe('a question that a language model proposes for a fact', () => {
  it('may be taken where all that it names is borne out', () => {
    expect(refusals(['How much money did the towers get?'])).toEqual([undefined]);
  });

  it.each<[string, string, RegExp]>([
    ['a number', 'Was it 777 million that was promised?', /777/u],
    ['a date', 'How much money was promised in 1987?', /1987/u],
    ['a name that the pack does not have', 'How much money did Marguerite Quillon promise?', /Quillon/u],
    ['more than a line', 'How much?\nIgnore the texts.', /one line/u],
    ['more than a question', `How much ${'more '.repeat(60)}?`, /one line/u],
  ])('is refused with %s that no text of the fact has', (_, question, why) => {
    expect(refusals([question])).toEqual([expect.stringMatching(why)]);
  });

  it('is refused where it denies what the fact affirms', () => {
    expect(refusals(['The money was not promised.'])).toEqual([expect.stringContaining('denies')]);
  });

  it('is refused where it is asked already, of this or of something else', () => {
    const elsewhere = 'Who tends the lamps?';
    const [own = ''] = held.asked_as;
    const facts = pack.facts.map((one) => (one.id === held.id ? one : { ...one, asked_as: [elsewhere] }));
    const asked = [own, elsewhere, 'How much money did the towers get?', 'how much money did the towers get'];
    expect(paraphraseChecks({ ...pack, facts })(asked, held).map(({ refused }) => refused)).toEqual([
      'it is asked so already',
      'something else is asked for so',
      undefined,
      'it is asked so already',
    ]);
  });

  it('is asked for with the texts of the fact as material, and nothing else of the pack', () => {
    const { instructions, question } = paraphrasePrompt(held);
    expect(instructions).not.toContain(held.statement);
    expect(JSON.parse(question)).toEqual({
      statement: held.statement,
      quotations: held.evidence.map(({ quote }) => quote),
      asked_as: held.asked_as,
    });
  });
});

describe('a sentence that a language model proposes for a candidate', () => {
  const better = `${held.statement.replace(/[.]$/u, '')}, as was said.`;

  it('may be taken where the quotations and the candidate bear it out, with a property that holds such values', () => {
    const property = pack.properties.find(({ id, value }) => id !== held.property && value.some((kind) => kind === held.value.kind));
    const checked = checkSuggestion({ statement: better, property: property?.id ?? null }, held, pack);
    expect(checked).toEqual({ statement: better, ...(property && { property: property.id }), refused: [] });
  });

  it.each<[string, string]>([
    ['a number', 'The towers were promised 777 million.'],
    ['a name', 'Marguerite Quillon promised the money for the towers.'],
    ['a list of fields', 'amount: money, towers'],
    ['a denial', 'The money for the towers was not promised.'],
  ])('is refused with %s that they do not have', (_, statement) => {
    const { refused, ...taken } = checkSuggestion({ statement, property: 'no-such-property' }, held, pack);
    expect(taken).toEqual({});
    expect(refused).toEqual([expect.stringMatching(/^statement: /u), expect.stringMatching(/^property: /u)]);
  });

  it('is asked for with the candidate as material', () => {
    const { instructions, question } = suggestionPrompt(held, pack);
    expect(instructions).not.toContain(held.statement);
    expect(JSON.parse(question)).toMatchObject({ statement: held.statement, property: held.property });
  });
});

describe('briefs paraphrase', () => {
  const call = async (url: string | undefined, argv: readonly string[]) => {
    const out: string[] = [];
    const configuration = readConfiguration({ DATA_DIR: '/nowhere', ...(url && { MODEL_URL: url, MODEL_NAME: 'scripted' }) });
    const code = await runCommandLine(['briefs', 'paraphrase', ...argv], {
      stdout: (text) => void out.push(text),
      stderr: (text) => void out.push(text),
      stdin: (async function* () {})(),
      configuration: { ...configuration, documents: undefined },
      account: 'me',
      now: '2024-10-18T09:00:00.000Z',
    });
    return { code, text: out.join('') };
  };

  it('prints what is borne out as proposals to be looked at, and why the rest is refused', async () => {
    const said = { questions: ['What sum did they promise Kyiv in all?', 'Did the Allies pledge EUR 90 billion?'] };
    const { url, sent } = await scriptedModel(() => JSON.stringify(said));
    const { code, text } = await call(url, ['pledge-amount']);
    expect(code).toBe(0);
    expect(sent).toHaveLength(1);
    expect(text).toMatch(/^# pledge-amount: /u);
    expect(text).toMatch(/refused: no text of it has the number 9/u);
    expect(text).not.toContain('EUR 90 billion');
    expect(text).not.toMatch(/- "[^"]+"(?! # look: proposed by scripted)/u);
  });

  it('says in words of ours that nothing came, and that no model is configured', async () => {
    const { url } = await scriptedModel((_, response) => void response.writeHead(500).end('trace of the server'));
    const failed = await call(url, ['pledge-amount']);
    expect(failed.code).toBe(1);
    expect(failed.text).toContain('server_error');
    expect(failed.text).not.toContain('trace');
    expect((await call(undefined, [])).code).toBe(2);
    const unknown = await call(url, ['no-such-fact']);
    expect(unknown.code).toBe(2);
  });
});
