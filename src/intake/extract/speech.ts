import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

/** A verb of saying in a sentence, outside of quotations. */
export interface SayingVerb {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Hangs on an earlier verb ("he stressed, adding"). */
  readonly participle: boolean;
  /** "according to …", "laut …": the speaker follows. */
  readonly speakerFollows: boolean;
}

const FINITE =
  'said|says|told|tells|stress(?:ed|es)|add(?:ed|s)|noted|notes|announced|announces|warn(?:ed|s)|caution(?:ed|s)|conclud(?:ed|es)|emphasi[sz](?:ed|es)|underscor(?:ed|es)|underlin(?:ed|es)|highlight(?:ed|s)|recalled|recalls|reported|reports|explain(?:ed|s)|confirm(?:ed|s)|reaffirm(?:ed|s)|reiterat(?:ed|es)|stated|states|declar(?:ed|es)|argu(?:ed|es)|insist(?:ed|s)|urg(?:ed|es)|raised concerns?|welcom(?:ed|es)|thank(?:ed|s)|prais(?:ed|es)|vow(?:ed|s)|reveal(?:ed|s)|acknowledg(?:ed|es)|admitt?(?:ed|s)|describ(?:ed|es)|suggest(?:ed|s)|claim(?:ed|s)|repl(?:ied|ies)|asked|asks|wrote|writes|comment(?:ed|s)|remark(?:ed|s)|pointed out|points out|made (?:it )?clear|makes (?:it )?clear|express(?:ed|es)|called (?:on|for)|calls (?:on|for)|proposed|proposes|condemn(?:ed|s)|promised|assured|pledged to|spoke (?:of|about)|outlined|mentioned|observed|predicted|estimated|indicat(?:ed|es)|proclaim(?:ed|s)|signal(?:l?ed|s)|hint(?:ed|s)|disclos(?:ed|es)|advocat(?:ed|es)|appeal(?:ed|s) (?:for|to)|informed|briefed|previewed|listed|voiced';
const FINITE_ELSEWHERE =
  'a déclaré|a dit|a affirmé|a annoncé|a souligné|a ajouté|a indiqué|a précisé|a rappelé|a averti|sagte|erklärte|betonte|kündigte|teilte|warnte|fügte|dijo|afirmó|declaró|subrayó|anunció|añadió|señaló|advirtió|powiedział\\p{L}*|stwierdził\\p{L}*|podkreślił\\p{L}*|oświadczył\\p{L}*|zapowiedział\\p{L}*|dodał\\p{L}*|сказа\\p{L}+|заяви\\p{L}+|наголоси\\p{L}+|зазначи\\p{L}+|повідоми\\p{L}+|підкресли\\p{L}+|дода\\p{L}+|оголоси\\p{L}+';
const PARTICIPLES =
  'adding|stressing|warning|saying|noting|citing|reaffirming|emphasi[sz]ing|welcoming|highlighting|underlining|underscoring|explaining|calling (?:on|for)|telling|announcing|arguing|insisting';
const SPEAKER_AFTER = 'according to|in the words of|selon|laut|según|według|za słowami|за словами|як повідоми\\p{L}+';
const SAYING = new RegExp(`(?<![\\p{L}-])(?:(${SPEAKER_AFTER})|(${PARTICIPLES})|${FINITE}|${FINITE_ELSEWHERE})(?![\\p{L}-])`, 'giu');

/** Words before a form that make it no verb: "the announced package", "it was reported". */
const NO_VERB = /(?:\b(?:the|a|an|its|his|her|their|our|this|these|of|newly|previously|in|any|such|as)\s+)$/iu;

/** Forms that name things as often as they tell of saying: "the Baltic states", "media reports", "damage claims". */
const ALSO_NOUN =
  /^(?:states|reports|notes|claims|comments|remarks|signals?|hints|calls (?:on|for)|appeals (?:for|to)|asks|reveals|estimates?)$/iu;
/** What is said follows a verb: a clause, a quotation, or an article. Behind a noun comes its own verb. */
const SAID_FOLLOWS =
  /^(?:\s+(?:on|in|at)\s+\p{Lu}\p{L}+)?(?:\s*[:,“"«]|\s+(?:that|how|why|whether|it|he|she|they|we|there|the|a|an|no|its|his|her|their|\p{Lu}|\d|[€$£“"«]))/u;
/** Before a form that is no verb: more than one of a kind, or of what kind. */
const OF_A_KIND =
  /(?:^|\b(?:media|press|news|many|some|several|all|both|most|such|those|these|other|recent|earlier|unconfirmed|conflicting|false|official|member|federal|coastal|european|baltic|nordic|two|three|four|five|no)\s+)$/iu;

/** Whether a form is a noun here, part of a name, or tells of what kind a count is ("The United States", "118 confirmed cases"). */
function isNoun({ text, headline, numbers }: ParsedSentence, start: number, end: number): boolean {
  const form = text.slice(start, end);
  if (/ed$/u.test(form) && numbers.some((number) => number.end < start && text.slice(number.end, start).trim() === '')) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (!headline && /^\p{Lu}/u.test(form) && /\p{Lu}[\p{L}.'’-]*\s+$/u.test(before)) return true;
  if (!ALSO_NOUN.test(form)) return false;
  return OF_A_KIND.test(before) || (/s$/u.test(form) && !SAID_FOLLOWS.test(text.slice(end, end + 40)));
}

/** The verbs of saying of a sentence outside of its quotations, in order. */
export const sayingVerbs = onceOfEach((told: ParsedSentence): readonly SayingVerb[] => {
  const { text, quotations } = told;
  return Array.from(text.matchAll(SAYING), (found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    participle: found[2] !== undefined,
    speakerFollows: found[1] !== undefined,
  })).filter(({ start, end, speakerFollows }) => {
    if (quotationAt(quotations, start) || (!speakerFollows && isNoun(told, start, end))) return false;
    return speakerFollows || !NO_VERB.test(text.slice(Math.max(0, start - 16), start));
  });
});
