import type { Status } from '../../model/fact.ts';

const UNDER_WAY =
  /\bunder ?way\b|\bin progress\b|\balready (?:\p{L}+ )?at work\b|\b(?:is|are|was|were) (?:working|negotiating|preparing|convening|meeting|continuing|joining|gathering)\b|\bopens?\b|\bopened\b|\bbegan\b|\bhas begun\b|\bon track\b|\blaufend\b|\ben cours\b|\ben curso\b|\bw toku\b|триває|тривають/iu;
const EXPECTED =
  /\bwill\b|\bwould be\b|\bexpected\b|\bscheduled\b|\bplanned\b|\bset to\b|\bdue to\b|\bupcoming\b|\bto be \p{L}+(?:ed|en|ld|de|ne|id)\b|\b(?:plans?|prepar(?:es?|ing)|gears? up|about|ready) to\b|\bwird\b|\bwerden\b|\bdoit\b|\bse espera\b|\bfindet\b.{0,80}\bstatt\b|\baur(?:a|ont) lieu\b|\btendrán? lugar\b|\bodbędzie\b|\bbędzie\b|буде|відбудеться/iu;
const DONE =
  /\b(?:agreed|decided|met|held|took|visited|addressed|attended|opened|launched|signed|approved|adopted|announced|discussed|consulted|concluded|joined|hosted|arrived|endorsed|established|inaugurated|delivered|said|told|spoke|fand|traf|begann\p{L}*|tagte\p{L}*|besuchte|a eu lieu|tuvo lugar|odbyło)\b|відбул/iu;

/** "Ministers to discuss …", as headlines plan. */
const PLANNED = /\bto (?:discuss|meet|attend|host|visit|hold|address|join)\b/iu;

/** "a week earlier than first planned", "as had been expected": what was planned is only compared with. */
const COMPARED =
  /(?<!\p{L})(?:than|as)\s+(?:\p{L}+\s+){0,3}?(?:planned|expected|scheduled)(?!\p{L})|(?<!\p{L})(?:als|wie)\s+(?:\p{L}+\s+){0,2}?(?:geplant|erwartet|vorgesehen)|(?<!\p{L})(?:que|comme)\s+prévu|de lo previsto|(?<!\p{L})niż\s+planowano|ніж\s+планувал\p{L}+/giu;

/** How far an event or undertaking has come, by the words of a clause. */
export function eventStatus(written: string): Status | undefined {
  const clause = written.replace(COMPARED, ' ');
  if (EXPECTED.test(clause)) return 'expected';
  if (UNDER_WAY.test(clause)) return 'under_way';
  if (DONE.test(clause)) return 'done';
  return PLANNED.test(clause) ? 'expected' : undefined;
}
