const HIDDEN = '[secret]';
/** Tokens of Slack, tokens in headers, signed tokens, and passwords in addresses, whoever gave them. */
const LOOKS_SECRET =
  /xox[a-z](?:\.xox[a-z])?-[\w-]+|xapp-[\w-]+|(?<=\bBearer )\S+|\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=:\/\/[^\s/:@]{0,200}:)[^\s/@]+(?=@)/gu;
/** Shorter ones are words that stand in any line. */
const SHORTEST_SECRET = 6;

/** Takes what is secret, and what looks so, out of a text. */
export function hiding(secrets: () => readonly string[]): (text: string) => string {
  return (text) =>
    secrets()
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text)
      .replace(LOOKS_SECRET, HIDDEN);
}
