/** What a browser acts on, or shows nothing of: controls, bidirectional and zero-width marks; line ends stay. */
const UNSEEN = /[^\P{C}\n]/gu;

/** A text as it is to be seen: nothing in it turns around or hides what stands beside it. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, '');
}
