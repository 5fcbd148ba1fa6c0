import type { EditionPart } from '../digest/editions.ts';
import type { MessageAction } from '../model/message.ts';

/** What a page is called on a button: by the first that stands on it. */
function nameOf({ title }: EditionPart): string {
  const [first = '', ...others] = title.split(', ');
  return others.length > 0 ? `${first} and more` : first;
}

/** The buttons of a page: to the next and the one before, then to the sections that begin elsewhere. */
export function turningActions(
  parts: readonly EditionPart[],
  at: number,
  button: (page: number) => Pick<MessageAction, 'id' | 'value'>,
): MessageAction[] {
  const turn = (page: number, label: string): MessageAction[] => {
    const part = parts[page];
    return part ? [{ ...button(page), label: `${label}: ${nameOf(part)}` }] : [];
  };
  const begins = parts.flatMap(({ sections }, page) => sections.map((section) => ({ section, page })));
  const elsewhere = begins.filter(
    ({ section, page }, place) =>
      Math.abs(page - at) > 1 && begins.findIndex((one) => one.section === section) === place && !parts[at]?.sections.includes(section),
  );
  return [...turn(at + 1, 'Next'), ...turn(at - 1, 'Back'), ...elsewhere.map(({ section, page }) => ({ ...button(page), label: section }))];
}
