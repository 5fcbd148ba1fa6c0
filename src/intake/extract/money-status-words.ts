import type { Status } from '../../model/fact.ts';

/** The words by which one step of a promise of money is told, as alternatives of a pattern. */
export interface StatusForm {
  readonly status: Status;
  /** Verbs and nouns that stand before the amount. */
  readonly before: string;
  /** Participles that may as well follow it ("40 billion were pledged"). */
  readonly after: string;
  /** Nouns that an amount may qualify ("the €40 billion pledge"). */
  readonly nouns: string;
  /** Words that say it only by the way (a plan, an idea). */
  readonly hints?: string;
}

/** In English, French, German, Spanish, Polish and Ukrainian. */
export const STATUS_FORMS: readonly StatusForm[] = [
  {
    status: 'proposed',
    before:
      'propos(?:es|ing)|suggest(?:s|ed|ing)?|floated|tabled|put forward|call(?:s|ed|ing)? for|propos(?:é|ée|er)|vorgeschlagen\\p{L}*|propuso|zaproponowa\\p{L}*|запропон\\p{L}*|пропону\\p{L}*',
    after: 'proposed|vorgeschlagen|zaproponowan\\p{L}*|запропонован\\p{L}*',
    nouns: 'propos(?:e|als?|itions?)|vorschl(?:ag|ägen?)\\p{L}*|propuestas?|propozycj\\p{L}*|пропозиц\\p{L}*',
    hints:
      'ideas?|idées?|idee|plans?(?=\\s+(?:to|for|of|that|would|is|was|calls|envisages|foresees))|wants? to|wanted to|seeks? to|mull(?:s|ing|ed)|weigh(?:s|ing|ed)|consider(?:s|ing)|envisag(?:es|ed|ing)|foresees?|requested|asked for|pläne|ідея|план',
  },
  {
    status: 'pledged',
    before:
      'pledg(?:es|ing)|promis(?:es|ing)|vow(?:s|ed)?|undert(?:akes?|ook|aken|aking)|promis|promet\\p{L}*|verspr(?:ach|achen|icht|echen)|sag(?:t|te|ten|en)(?=\\s[^.;]{0,90}\\szu(?:[\\s.,;]|$))|prometi\\p{L}*|(?:obieca|zobowiąza)\\p{L}*|(?:по)?обіця\\p{L}*',
    after:
      '(?<=(?<!\\p{L})(?:été|est|sont)\\s)promis(?:es?)?|pledged|promised|zugesagt\\p{L}*|versprochen\\p{L}*|prometid\\p{L}*|(?:по)?обіцян\\p{L}*',
    nouns: 'pledges?|promises?|promesses?|zusagen?|versprechens?|promesas?|obietnic\\p{L}*|обіцян(?:к|о)\\p{L}*',
  },
  {
    status: 'committed',
    before:
      "commit(?:s|ting)?|earmark(?:s|ing)?|set(?:s|ting)? aside|engag(?:és|ée|ées|é)|s['’](?:est|est déjà|sont) engag\\p{L}*|s['’]engag\\p{L}*|verpflicht(?:et|eten|ete)\\p{L}*|compromet\\p{L}*|przeznaczy\\p{L}*|zadeklarowa\\p{L}*|зобов['’ʼ]яза\\p{L}*",
    after: 'committed|earmarked|set aside|comprometid\\p{L}*',
    nouns:
      "commitments?|engagements?(?=\\s+(?:d['’e]|à|financ))|verpflichtungs?\\p{L}*|compromisos?|zobowiązani\\p{L}*|зобов['’ʼ]язан\\p{L}*",
  },
  {
    status: 'allocated',
    before: 'allocat(?:e|es|ing)|alloue\\p{L}*|débloqu\\p{L}*|asign\\p{L}*|przydzieli\\p{L}*|przyzna(?:ł|l)\\p{L}*|виділ\\p{L}*',
    after: 'allocated|alloué\\p{L}*|zugewiesen\\p{L}*|asignad\\p{L}*|przyznan\\p{L}*|виділен\\p{L}*',
    nouns: 'allocations?',
  },
  {
    status: 'provided',
    before:
      'provid(?:e|es|ing)|gave|giv(?:e|es|ing)|suppl(?:y|ies|ying)|donat(?:e|es|ing)|contribut(?:e|es|ing)|deliver(?:s|ing)?|hand(?:s|ing)? over|sent|fourni\\p{L}*|donn(?:é|ée|és|ées)|leist(?:et|en|ete|eten)|gab(?:en)?(?!\\s+es)|gegeben|stell(?:t|te|ten|en)(?=\\s[^.;]{0,120}\\sbereit(?!\\p{L}))|proporcion\\p{L}*|aport\\p{L}*|dio|dieron|donó|donaron|dał[aoy]?|dali|udzieli\\p{L}*|przekaza\\p{L}*|dostarczy\\p{L}*|дав|дала|дали|дало|нада\\p{L}*|переда\\p{L}*',
    after:
      'provided(?!\\s+(?:that|the|it|they|its|this)\\b)|supplied|donated|contributed|delivered|handed over|(?<=\\b(?:been|be|was|were|has|have|had|already)\\s)given|bereitgestellt\\p{L}*|geleistet\\p{L}*|accordé\\p{L}*|надан\\p{L}*',
    nouns: '',
  },
  {
    status: 'disbursed',
    before:
      'disburs(?:e|es|ing|ements? of)|pay(?:s|ing)? out|spend(?:s|ing)?|transfer(?:s|ring)?|débours\\p{L}*|verse\\p{L}*|desembols\\p{L}*|wypłac\\p{L}*|виплач\\p{L}*|виплати\\p{L}*|перерах\\p{L}*',
    after: 'disbursed|paid(?: out)?|spent|transferred|wired|vers(?:é|ée|és|ées)|ausgezahlt\\p{L}*|überwiesen',
    nouns: '',
  },
];

/** Forms that by themselves only name the act: what is yet to be. */
export const INFINITIVE =
  /^(?:нада(?:ти|вати)|виділ(?:ити|яти)|переда(?:ти|вати)|виплатити|перерахувати|fournir|verser|allouer|débloquer|leisten|przekazać|udzielić|dostarczyć|przyznać|wypłacić|proporcionar|aportar|asignar|desembolsar)$/iu;
