/** Verbs by which a day is moved, up to the new one, by language. */
const MOVED_TO: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:put off|put back|pushed back|postponed|moved|brought forward|rescheduled|delayed|shifted|deferred|adjourned)(?:\s+from\s+[^,;.]{3,28}?)?\s+(?:to|until|till)\s+(?:the\s+)?$/iu,
  de: /(?<!\p{L})(?:verschoben|verlegt|vorgezogen|vertagt|verschiebt\s+\p{L}+|verschob\s+\p{L}+|wird|wurde|werden|wurden|ist|sind)(?:\s+(?:vom|von)\s+[^,;]{3,28}?)?\s+auf\s+(?:den\s+)?$/iu,
  fr: /(?<!\p{L})(?:reporté|repoussé|avancé|décalé|différé|ajourné|déplacé)e?s?(?:\s+du\s+[^,;]{3,28}?)?\s+(?:aux?|à)\s*$/iu,
  es: /(?<!\p{L})(?:aplazad|pospuest|adelantad|trasladad|retrasad)[oa]s?(?:\s+del?\s+[^,;]{3,28}?)?\s+(?:al?|hasta(?:\s+el)?)\s+$/iu,
  pl: /(?<!\p{L})(?:przełoż|przełożon|przesunięt|przeniesion|odroczon|odłożon)\p{L}*(?:\s+z\s+[^,;]{3,28}?)?\s+na\s+$/iu,
  uk: /(?<!\p{L})(?:перенес|перенос|відкла|відтермінува)\p{L}*(?:\s+з\s+[^,;]{3,28}?)?\s+на\s+$/iu,
};
/** Behind the new day, where German has the participle. */
const MOVED_BEHIND = /^\s+(?:verschoben|verlegt|vorgezogen|vertagt)(?!\p{L})/iu;
/** "The new date is 31 March": the day of the matter that was told last. */
const NEW_DATE =
  /(?<!\p{L})(?:(?:the|its|their)\s+new\s+(?:date|day|deadline|target)(?:\s+is|\s+will be|\s+has been set for|:)|(?:neuer|der\s+neue)\s+(?:Termin|Tag)(?:\s+ist)?(?:\s+der)?|la\s+nouvelle\s+date(?:\s+est)?(?:\s+(?:le|fixée\s+au))?|la\s+nueva\s+fecha(?:\s+es)?(?:\s+el)?|now(?:ym|y)\s+termin(?:em)?(?:\s+(?:jest|to))?|nowa\s+data(?:\s+to)?|нов(?:а|ою)\s+дат(?:а|ою)|новий\s+(?:день|термін))\s*(?:[:—–-]\s*)?(?:(?:now|on|der|le|el|to|є)\s+)?$/iu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a day is one that something was moved to: it lies ahead of the day on which that is told. */
export function isMovedTo(text: string, { start, end }: Stretch, language: string): boolean {
  const found = MOVED_TO[language]?.test(text.slice(Math.max(0, start - LOOKED_BACK), start)) === true;
  return (
    found &&
    (language !== 'de' ||
      MOVED_BEHIND.test(text.slice(end)) ||
      /(?:verschoben|verlegt|vorgezogen|vertagt|verschiebt|verschob)/iu.test(text.slice(Math.max(0, start - LOOKED_BACK), start)))
  );
}

/** Whether a day is told as the new one of what the sentence before is about. */
export function isNewDate(text: string, { start }: Stretch): boolean {
  return NEW_DATE.test(text.slice(Math.max(0, start - LOOKED_BACK), start));
}

const LOOKED_BACK = 70;
const FROM_TO =
  /^(?:from\s+)?[^,;]*?\s(?=(?:to|until|till)\s+)(?:to|until|till)\s+(?:the\s+)?|^(?:vom\s+)?[^,;]*?\sauf\s+(?:den\s+)?|^(?:du\s+)?[^,;]*?\sau\s+|^(?:del\s+)?[^,;]*?\sal\s+|^(?:z\s+)?[^,;]*?\s(?:na|do)\s+|^(?:з\s+)?[^,;]*?\s(?:на|до)\s+/iu;
const MOVES =
  /(?<!\p{L})(?:put off|put back|pushed back|postponed|moved|brought forward|rescheduled|delayed|shifted|reporté|repoussé|avancé|décalé|aplazad|pospuest|adelantad|trasladad|przełożon|przesunięt|przeniesion|перенес|відкла)\p{L}*\s+(?:(?:from|du|del|de|z|з)\s+)?$/iu;

/** Where in a run of days the second one begins that something was moved to ("moved from 4 April to 13 April"); undefined for any other run. */
export function movedWithin(text: string, { start, end }: Stretch): number | undefined {
  if (!MOVES.test(text.slice(Math.max(0, start - LOOKED_BACK), start))) return undefined;
  const first = FROM_TO.exec(text.slice(start, end))?.[0].length;
  return first === undefined ? undefined : start + first;
}
