/** A language that is noticed and not read: enough of it to tell that it is another. */
export interface NoticedLanguage {
  /** ISO 639-1. */
  readonly code: string;
  readonly script: 'latin' | 'cyrillic';
  readonly functionWords: string;
  readonly ownLetters: string;
}

/** Languages that share an alphabet with those read here. */
export const NOTICED_LANGUAGES: readonly NoticedLanguage[] = [
  {
    code: 'it',
    script: 'latin',
    functionWords:
      'che chi come con cosa degli dei del della delle di dove e fatto gli ha hanno il la le nel nella non per perche piu quale quali quando quanta quanti quanto si sono sul una e stato miliardi',
    ownLetters: '',
  },
  {
    code: 'nl',
    script: 'latin',
    functionWords:
      'aan als bij dat de den deze die dit een en er gaf geen hebben heeft het hoe hoeveel ik in is kan maar met naar niet of ook op over te tot van veel voor waar waarom wanneer was wat welke werd wie wordt zijn miljard',
    ownLetters: '',
  },
  {
    code: 'pt',
    script: 'latin',
    functionWords:
      'ao aos as com como da das de deu do dos e em entre foi foram mais mas nao na nas no nos o os ou para pela pelo por porque qual quais quando quanta quantos quanto quem que se sao sua uma bilhoes',
    ownLetters: 'ãõ',
  },
  {
    code: 'sv',
    script: 'latin',
    functionWords:
      'att av den det dig du efter ett for fran har hur i ihop inte jag kan man med mycket nar och om pa sig ska som till under ut vad var varfor vem vilka vilken vi ar',
    ownLetters: 'å',
  },
  {
    code: 'cs',
    script: 'latin',
    functionWords:
      'aby ale byl byla bylo co do jak jaka jake jaky je jeho jejich jsou kde kdo kdy kolik ktere ktery mezi na nebo neni od po pro proc proti pri se si ve za ze miliard',
    ownLetters: 'ěřů',
  },
  {
    code: 'ro',
    script: 'latin',
    functionWords:
      'a al ale ar au ca care cat cate cati ce cine cu cum dar de din este fost in intre la mai nu o pe pentru pana sa sau se si sunt un unde una cand miliarde',
    ownLetters: 'ășț',
  },
  {
    code: 'tr',
    script: 'latin',
    functionWords:
      'ama bir bu cok da daha de degil gibi hangi icin ile kac kadar kim mi mu nasil ne neden nedir nerede olan olarak oldu ve veya verdi zaman milyar',
    ownLetters: 'ğış',
  },
  {
    code: 'ru',
    script: 'cyrillic',
    functionWords:
      'а без бы был была были было в вам во вот все вы где да для до его ее если есть еще и из или им их к как какая какие какой когда кого кому кто ли между мне может на не него нет но ну о об он она они от по под почему при про с сколько со так также там то тоже только у уже чего чем что чтобы эта эти это этот этого миллиардов года',
    ownLetters: 'ыэъё',
  },
];
