import { fold } from '../../model/text.ts';
import { listedWords } from '../word-list.ts';

/**
 * Frequent words and given names of the languages read here that are one or two letters away from a country, or from a
 * name usual in diplomacy: taken as they are, never as misspelt.
 */
const LOOKALIKES = `allegiance allowance ambiance angela angora appliance arginine balcony balconies bahama barbara begin belike bonnie bosnian botanical
  brunet brush brushes brutish cameron cantor carnage chalice chien children china's chime chino choir columbia cranberry croaks crofts cypress
  denmarks dominion espresso fiance finances finish finished francis franchise francs gamble gambler gambit geology george gorgeous grace greene
  grenade grenades headquartered hungry indiana indicate indices inland interface interim interlay internal interval iron ironies irons jamaican
  jason jordan magisterial malice mantra medico medicos ministering natural nominal nordic norwich orient oriental pajama palace pledger police
  polite pollen popish preposition present pressed presser pressing printing pristine processed processes proportion proposer proposes rosie
  russell russet rusty rutted salvage senegal's serfs serge serial series serves serving slogan sloven sudden suede surname surnames swede tango
  thai turban ukulele zombie
  africaine alliez allié alliée ambiances aussi bruxellois chienne franco gracieux indiquer polonaise processus progresse progressé proportionnel
  propose proposé proposée proposées proposés proposer proposait proposant réussi réussie serait seraient série séries serre soudain
  balkon entführung erfahrung erfahrungen pressen ratte rette retten schweig schweigen schwein schweren segen selben serie serien sterben tokio
  ungern verbindet verbrechen verbunden verlauf versprochen verspreche vorschläge vorschlagen vorsprechen verwundet
  alcanza alcanzar aliado aliada alegría cansada carnada casada chica chicas chico chicos cómodos compras espada espina gracia indican jabón jamón
  malditas maleta martes médico ministerio mosca ministerios primera primeras prometes romana rosas rubia sería serás serio serios seres sirvió
  anioła boskie drania kamera mostu niebieski niebieskie połącz połączyć procesie próbował romans rosną rusza serce serii ubrania umierają umiera
  кидай корова моніко серии слова`;

const lookalikes = new Set(listedWords(LOOKALIKES).map(fold));

/** Whether a folded word is spelt nearly like a name and means something else. */
export function isLookalike(folded: string): boolean {
  return lookalikes.has(folded);
}
