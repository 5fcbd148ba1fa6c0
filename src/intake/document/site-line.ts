import { namesInstitution } from './institution-words.ts';
import { readWrittenDates } from './written-date.ts';

const LONGEST_LINE = 120;
const MOST_WORDS_OF_NAME = 6;
const MOST_WORDS_OF_SECTION = 3;
/** What parts the name of a paper or a site from its sections, the day and counters. */
const SEPARATOR = /\s+[|•·>›»/–—-]\s+|\s*[|•·›»]\s*|,\s+/u;
/** Nouns of papers and stations that are everyday words, too: only a line that is parted like a site's head shows them to be names. */
const PAPER =
  /(?<!\p{L})(?:record|argus|advertiser|reporter|sentinel|enquirer|inquirer|ledger|clarion|beacon|star|sun|register|tv)(?!\p{L})/iu;
/** In the other languages such a noun often stands first, and what follows it in small letters. */
const PAPER_FIRST =
  /(?<!\p{L})(?:radio|\p{L}*bote|\p{L}*kurier|merkur|\p{L}*stimme|rundschau|\p{L}*post|allgemeine|\p{L}*funk|courrier|dépêche|échos?|voix|nouvelles|quotidien|hebdo|journal|agence|correo|heraldo|voz|noticias|crónica|tribuna|semanario|boletín|diario|periódico|agencia|kurier|głos|goniec|tygodnik|echo|przegląd|wiadomości|nowiny|gazeta|dziennik|agencja|кур['’ʼ]єр|голос|новини|вісті|вісник|газета|тижневик|хроніка|преса|бюро|телеграф|оглядач|радіо|телеканал|агентство)(?!\p{L})/iu;
const ARTICLE = /^(?:the|der|die|das|le|la|les|l['’]|el|los|las)\s*/iu;
/** "Seite 4", "Page 1", "No. 12", "Ausgabe": what a printed paper numbers. */
const PAGE =
  /^(?:page|p\.|seite|s\.|página|pág\.|strona|str\.|стор\.?|сторінка|no\.?|nr\.?|n°|№|issue|edition|ausgabe|édition|edición|wydanie|випуск)\s*\d{1,5}$/iu;
const COUNTER =
  /^(?:\d[\d.,\s]*\s*(?:min(?:ute)?s?\.?(?:\s+read)?|minuten|views?|reads?|comments?|shares?|aufrufe|lectures?|vues|lecturas|visitas|wyświetle\p{L}*|odsłon\p{L}*|перегляд\p{L}*|хв\.?)|(?:lesezeit|reading time|temps de lecture)\b.*|share|print|save|teilen|drucken|partager|imprimer|compartir|udostępnij|поділитися)$/iu;
const CLOCK = /^(?:\d{1,2}(?::|\s?h\s?|\.)\d{2}(?:\s*(?:uhr|h|am|pm|год\.?))?)$/iu;
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя)$/iu;
/** "Radio Sallowmere online": the same station on its site. */
const ONLINE = /\s+(?:online|digital|web)$/u;

type Part = 'day' | 'page' | 'counter' | 'section' | 'other';

function partOf(part: string): Part {
  if (PAGE.test(part)) return 'page';
  if (COUNTER.test(part)) return 'counter';
  if (CLOCK.test(part) || WEEKDAY.test(part) || readWrittenDates(part, 'en', '2999-12-31').length > 0) return 'day';
  const isSection = /^\p{Lu}/u.test(part) && part.split(' ').length <= MOST_WORDS_OF_SECTION && !/[\d.!?:;]/u.test(part);
  return isSection ? 'section' : 'other';
}

/** Written as the names of papers are: a capital on every long word, or a noun of papers first. */
function isPaper(name: string): boolean {
  const words = name.split(' ').filter((word) => word.length > 3);
  const isTitle = words.every((word) => /^[\p{Lu}("“]/u.test(word));
  const place = PAPER_FIRST.exec(name.replace(ARTICLE, ''));
  return place?.index === 0 || (isTitle && (place !== null || namesInstitution(name) || PAPER.test(name)));
}

function isName(part: string): boolean {
  return /^\p{Lu}/u.test(part) && part.split(' ').length <= MOST_WORDS_OF_NAME && !/[\d!?:;]/u.test(part);
}

/**
 * The paper, agency or station that a line at the head of a page begins with, before its sections, the day, counters or the
 * number of the page ("Valley Post – Local – 2 min read", "Spree-Bote, Donnerstag, 14. November 2024, Seite 4"). A name must
 * have a noun of publishers in it, unless the page is numbered as papers are.
 */
export function siteNamed(line: string): string | undefined {
  if (line.length > LONGEST_LINE || /[.!?]$/u.test(line)) return undefined;
  const [first = '', ...rest] = line.split(SEPARATOR).map((part) => part.trim());
  const name = first.replace(/\s+\([^)]*\)$/u, '').replace(ONLINE, '');
  if (rest.length === 0 || !isName(name)) return undefined;
  const parts = rest.map(partOf);
  if (parts.includes('other')) return undefined;
  if (parts.includes('page') && parts.includes('day')) return name;
  const isParted = !parts.includes('section') || /\s[|•·>›»/–—-]\s/u.test(line);
  return isParted && isPaper(name) ? name : undefined;
}
