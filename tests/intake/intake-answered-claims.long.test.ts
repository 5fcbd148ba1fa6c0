import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { takesUp } from '../../src/language/polarity/taken-up.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

/** How the sums of a text are told. */
const sumsOf = (text: string, language = 'en') =>
  extractCandidates(wireDocument(text, { language }), pack)
    .filter(({ value }) => value.kind === 'money')
    .map(({ value, polarity = 'affirmed', modality = 'stated', speaker, status, beside = [] }) => ({
      amount: value.kind === 'money' ? value.amount : '',
      told: `${polarity} ${modality}`,
      speaker,
      status,
      beside: beside.map(({ text }) => text),
    }));

const CLAIM = 'A blog reported that Finland had given Ukraine 15 million euros.';

describe('a claim that the next sentence says to be false', () => {
  it.each([
    ['en', CLAIM, '“It is a lie from beginning to end,” an envoy said.'],
    ['en', CLAIM, 'The embassy in Kyiv called the story a fabrication.'],
    ['en', CLAIM, 'Helsinki rejected this on Tuesday.'],
    ['en', CLAIM, 'These claims are baseless.'],
    ['de', 'Ein Blog berichtete, Finnland habe der Ukraine 15 Millionen Euro zugesagt.', '„Das stimmt nicht“, sagte eine Sprecherin.'],
    ['de', 'Ein Blog berichtete, Finnland habe der Ukraine 15 Millionen Euro zugesagt.', 'Die Botschaft wies den Bericht zurück.'],
    [
      'fr',
      'Selon un blog, la Finlande a promis 15 millions d’euros à l’Ukraine.',
      '« Cela est entièrement inventé », a déclaré un porte-parole.',
    ],
    ['fr', 'Selon un blog, la Finlande a promis 15 millions d’euros à l’Ukraine.', 'L’ambassade a démenti cette rumeur.'],
    ['es', 'Según un blog, Finlandia prometió 15 millones de euros a Ucrania.', '«Eso es mentira», dijo una portavoz.'],
    ['es', 'Según un blog, Finlandia prometió 15 millones de euros a Ucrania.', 'La embajada negó esa información.'],
    ['pl', 'Według blogu Finlandia obiecała Ukrainie 15 mln euro.', '„To kłamstwo” – powiedziała rzeczniczka.'],
    ['pl', 'Według blogu Finlandia obiecała Ukrainie 15 mln euro.', 'Ambasada zdementowała tę wiadomość.'],
    ['uk', 'За даними блогу, Фінляндія пообіцяла Україні 15 млн євро.', '«Це вигадка», — сказала речниця.'],
    ['uk', 'За даними блогу, Фінляндія пообіцяла Україні 15 млн євро.', 'Посольство спростувало ці чутки.'],
  ])('is denied, in %s: %s %s', (language, claim, answer) => {
    for (const sum of sumsOf(`${claim} ${answer}`, language)) {
      expect(sum).toMatchObject({ told: 'denied reported_false', status: undefined });
      expect(answer).toContain(sum.beside.at(-1));
    }
    expect(sumsOf(`${claim} ${answer}`, language).map(({ amount }) => amount)).toEqual(['15000000']);
  });

  it('is denied by whoever says so, at the beginning of the next paragraph, too', () => {
    const [sum] = sumsOf(`${CLAIM}\n\n“That is untrue,” Mark Rutte told reporters.`);
    expect(sum).toMatchObject({ told: 'denied reported_false', speaker: 'mark-rutte' });
  });

  it('reaches over two sentences that hand it on', () => {
    const [sum] = sumsOf(`${CLAIM} The blog claims to have it from a clerk. This is nonsense, the embassy said.`);
    expect(sum?.told).toBe('denied reported_false');
  });
});

describe('a claim that the next sentence leaves open', () => {
  it.each([
    ['en', CLAIM, 'The government in Helsinki has neither confirmed nor denied it.'],
    ['en', CLAIM, 'The claim could not be verified.'],
    ['en', CLAIM, 'Whether that is true remains unclear.'],
    ['de', 'Finnland hat der Ukraine 15 Millionen Euro zugesagt.', 'Diese Angabe ließ sich bisher nicht überprüfen.'],
    ['fr', 'La Finlande a promis 15 millions d’euros à l’Ukraine.', 'Le gouvernement n’a pas confirmé ce chiffre.'],
    ['es', 'Finlandia prometió 15 millones de euros a Ucrania.', 'Esa información no se ha podido verificar.'],
    ['pl', 'Finlandia obiecała Ukrainie 15 mln euro.', 'Tej informacji nie udało się potwierdzić.'],
    ['uk', 'Фінляндія пообіцяла Україні 15 млн євро.', 'Перевірити цю інформацію не вдалося.'],
  ])('is not confirmed, in %s: %s %s', (language, claim, answer) => {
    expect(sumsOf(`${claim} ${answer}`, language)).toMatchObject([{ amount: '15000000', told: 'affirmed unconfirmed', status: undefined }]);
  });
});

describe('a denial of something else', () => {
  it.each([
    ['en', 'Finland gave Ukraine 15 million euros.', 'The embassy denied reports that its envoy would leave.'],
    ['en', 'Finland gave Ukraine 15 million euros.', 'The embassy denied the rumours of a quarrel.'],
    ['en', 'Finland gave Ukraine 15 million euros.', '“It is wrong to speak of a crisis,” a clerk said.'],
    ['en', 'Finland gave Ukraine 15 million euros.', 'The museum denied that it was closed.'],
    ['en', 'Finland gave Ukraine 15 million euros.', 'This is open to everybody.'],
    ['en', 'Finland gave Ukraine 15 million euros.', 'There is talk of 40 million euros; the embassy has not confirmed that.'],
    ['de', 'Finnland hat der Ukraine 15 Millionen Euro zugesagt.', 'Der Bericht über das Museum ist falsch.'],
    ['fr', 'La Finlande a promis 15 millions d’euros à l’Ukraine.', 'L’ambassade a démenti les rumeurs sur son départ.'],
    ['es', 'Finlandia prometió 15 millones de euros a Ucrania.', 'La embajada desmintió que fuera a cerrar.'],
    ['pl', 'Finlandia obiecała Ukrainie 15 mln euro.', 'Ambasada zaprzeczyła, że zostanie zamknięta.'],
    ['uk', 'Фінляндія пообіцяла Україні 15 млн євро.', 'Посольство спростувало чутки про закриття.'],
  ])('does not reach back, in %s: %s %s', (language, told, other) => {
    expect(sumsOf(`${told} ${other}`, language)[0]).toMatchObject({ amount: '15000000', told: 'affirmed stated' });
  });
});

describe('a sentence that points back', () => {
  it('denies nothing where it does not deny', () => {
    expect(takesUp('Nobody denied this.', 'en', CLAIM)?.says).toBe('open');
    expect(takesUp('Nikt nie zaprzeczył temu.', 'pl', 'Pogłoska.')?.says).toBe('open');
    expect(takesUp("Ce n'est pas faux.", 'fr', 'Une rumeur.')).toBeUndefined();
  });

  it('judges a deed, and a claim, by the same word', () => {
    expect(takesUp('That is wrong, she said.', 'en', CLAIM)?.says).toBe('false');
    expect(takesUp('That is wrong, she said.', 'en', 'The county raised the toll.')?.says).toBe('open');
  });

  it('refuses what was only proposed', () => {
    expect(takesUp('The council rejected this.', 'en', 'The club wants 5,000 euros.')?.says).toBe('refused');
  });
});
