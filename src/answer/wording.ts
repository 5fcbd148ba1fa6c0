import type { FactView } from '../facts/view.ts';
import type { Fact, Voice } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatDay, formatStatus, formatWeekday } from '../model/format.ts';
import { formatValue } from '../model/format-value.ts';
import type { Source } from '../model/source.ts';
import type { AskedStatus } from '../question/status-asked.ts';

/** A status in the words of a reply. */
export function statusWord(status: AskedStatus): string {
  return formatStatus(status);
}

const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  direct: 'direct quotation',
  indirect: 'reported speech',
  headline: 'headline only',
  commentary: "the article's own words",
  translation: 'translated wording, not verbatim',
};

export function voiceWord(voice: Voice): string {
  return VOICE_WORDS[voice];
}

/**
 * The value of a fact as a person writes it, with a word where it is denied, in doubt or yet to come; nothing for values
 * that only their statement can say.
 */
export function valueText(fact: Fact, view: FactView): string | undefined {
  const [value, reading] = [bareValue(fact, view), formatFactuality(fact)];
  return value === undefined || reading === undefined ? value : `${value} (${reading})`;
}

function bareValue({ value }: Fact, view: FactView): string | undefined {
  if (value.kind === 'count') return undefined;
  if (value.kind === 'share') return `${value.percent} %`;
  return formatValue(value, {
    nameOf: (id) => view.entity(id)?.name ?? id,
    days: ({ date, to }) => (to ? `${formatWeekday(date)} to ${formatWeekday(to)}` : formatWeekday(date)),
    text: () => undefined,
    missing: () => undefined,
  });
}

/** A source as a reply names it: publisher and date, with a word where the date is not all printed. */
export function sourceText(source: Source): string {
  const inferred = { printed: '', partial: ' (year inferred)', inferred: ' (date inferred)' }[source.published.basis];
  return `${source.publisher}, ${formatDay(source.published.date)}${inferred}`;
}

/** Names joined as a sentence lists them. */
export function listed(parts: readonly string[], conjunction = 'and'): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}
