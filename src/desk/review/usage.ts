import { KEY_WORDS } from './button-keys.ts';

/** Something that curators can write after `review`, what it does, and calls of it as they are typed. */
export interface UsageLine {
  readonly write: string;
  readonly to: string;
  readonly calls: readonly string[];
}

/** All that can be written after `review`. */
export const USAGE: readonly UsageLine[] = [
  { write: 'next', to: 'how much waits, and the next sentence with candidates, the most important first', calls: ['next'] },
  {
    write: 'conflicts',
    to: 'the next of that kind; also new, refines, corroborations, duplicates, newer states, corrections, denials, doubts, plans',
    calls: ['conflicts', 'new', 'refines', 'corroborations', 'duplicates', 'newer states', 'corrections', 'denials', 'doubts', 'plans'],
  },
  {
    write: 'list',
    to: 'all that waits; narrowed by --document, --kind, --label, --property, --subject, sorted with --by worth, document, label, subject or property',
    calls: ['list', 'list --label conflicts --by document', 'list --document herald --kind money --property money --subject county'],
  },
  { write: 'all corroborations', to: 'those that only repeat what is held, to be merged together', calls: ['all corroborations'] },
  { write: 'open ID', to: 'one candidate', calls: ['open ID'] },
  { write: 'fact ID', to: 'a fact, with what can be done to it', calls: ['fact ID'] },
  { write: 'history ID', to: 'every act on it', calls: ['history ID'] },
  { write: 'approve ID', to: 'make a fact of it', calls: ['approve ID', 'approve ID read in the minutes'] },
  {
    write: 'edit ID FIELD WORDS',
    to: 'say one field otherwise; edit ID alone opens the form; several fields as --statement … --status …',
    calls: ['edit ID', 'edit ID status provided', 'edit ID --statement It is so. --status provided'],
  },
  {
    write: 'reject ID REASON',
    to: 'turn it down: duplicate, not-ours, misread, not-a-fact or unreliable, then words; or words alone',
    calls: ['reject ID', 'reject ID duplicate', 'reject ID not-ours some words', 'reject ID it is of another bridge'],
  },
  {
    write: 'reject --document ID --kind count --why REASON',
    to: 'turn down all that are like this, shown first: also by --label, --property, --subject, --sentence ID',
    calls: ['reject --document herald --kind count --why not-ours', 'reject --sentence ID --why duplicate', 'reject --label duplicates'],
  },
  {
    write: 'approve --sentence ID',
    to: 'approve several together, shown first',
    calls: ['approve --sentence ID', 'approve --document herald --label new'],
  },
  { write: 'merge ID FACT', to: 'put its passage under a fact', calls: ['merge ID', 'merge ID FACT'] },
  {
    write: 'supersede ID FACT WHY',
    to: 'approve it in place of a fact; --from DAY says from when',
    calls: ['supersede ID', 'supersede ID FACT a newer count', 'supersede ID FACT --from 2025-06-01 --why a newer count'],
  },
  { write: 'further ID', to: 'one more fact of its passage', calls: ['further ID'] },
  { write: 'dispute ID WHY', to: 'approve it as contested', calls: ['dispute ID', 'dispute ID sources differ'] },
  { write: 'refer ID WHY', to: 'ask that another curator decides', calls: ['refer ID', 'refer ID please look'] },
  {
    write: 'rank ID preferred WHY',
    to: 'set the rank: preferred, normal or deprecated',
    calls: ['rank ID', 'rank ID preferred it is the fullest'],
  },
  {
    write: 'add --document ID --quote WORDS',
    to: 'a fact by hand, out of any document; what the words tell is filled in',
    calls: ['add --document herald', 'add --document herald --quote "has committed EUR 7.2 million"'],
  },
  {
    write: 'name NAME --kind country',
    to: 'a new name: --aliases further ones; or --of ID one more name of what is known',
    calls: ['name', 'name Norland --kind country --aliases Norlandia; the north', 'name Nor. --of norland'],
  },
  {
    write: 'correct ID --statement … --value … --why WHY',
    to: 'a fact was wrong; with --how edited it is only said better',
    calls: ['correct ID', 'correct ID --statement It is so. --why misread'],
  },
  {
    write: 'evidence ID add --document ID --quote WORDS',
    to: 'add a quotation; remove and replace take one out, by --document, --old or --quote',
    calls: [
      'evidence ID',
      'evidence ID add --document herald --quote has committed',
      'evidence ID remove --document herald',
      'evidence ID replace --document herald --quote has committed',
    ],
  },
  { write: 'retract ID WHY', to: 'take a fact back', calls: ['retract ID', 'retract ID no source any more'] },
  {
    write: 'verify ID WHY',
    to: 'confirm a fact; --review-by DAY says when to look again',
    calls: ['verify ID', 'verify ID read again', 'verify ID --review-by 2030-01-01 --why read again'],
  },
  { write: 'contest ID WHY', to: 'mark a fact as contested', calls: ['contest ID', 'contest ID sources differ'] },
  { write: 'resolve ID WHY', to: 'end a dispute', calls: ['resolve ID', 'resolve ID it is settled'] },
  { write: 'undo', to: 'take back your last decision, again: the one before it', calls: ['undo'] },
  {
    write: 'undo ID',
    to: 'take back an act or a batch by its id, or the last act on a fact or candidate; what comes of it is shown first, now does it at once',
    calls: ['undo ID', 'undo act:c-one:1', 'undo batch:act:c-one:1 now'],
  },
  {
    write: 'log',
    to: 'every decision with its id; also --by NAME, --day 2025-04-16, --document ID',
    calls: ['log', 'log --by ann --day 2025-04-16 --document herald'],
  },
  { write: 'documents', to: 'the documents that are held: versions, what waits and was decided', calls: ['documents'] },
  { write: 'document ID', to: 'one of them: its text with the passages, versions, what rests on it', calls: ['document herald'] },
  {
    write: 'document ID --published DAY --why WHY',
    to: 'correct what is known of it, also by --publisher, --tier, --url, --title, --licence; candidates that wait are read anew',
    calls: ['document herald --published 2024-11-05 --publisher Desk Report --why misread'],
  },
  {
    write: 'withdraw ID WHY',
    to: 'withdraw a document; without WHY what that comes to',
    calls: ['withdraw herald', 'withdraw herald forged'],
  },
  { write: 'restore ID WHY', to: 'let a withdrawn document count again', calls: ['restore herald', 'restore herald it is genuine'] },
  { write: 'questions', to: 'open questions', calls: ['questions'] },
  { write: 'stale', to: 'facts past their review date', calls: ['stale'] },
  { write: 'coverage', to: 'what is held, by topic', calls: ['coverage'] },
  { write: 'gaps', to: 'what is declared not to be known', calls: ['gaps'] },
  { write: 'help', to: 'this', calls: ['help'] },
];

/** All that can be written. */
export function usageText(): string {
  const letters = Object.entries(KEY_WORDS).map(([letter, words]) => `${letter} ${words}`);
  return [
    'What curators can write:',
    ...USAGE.map(({ write, to }) => `review ${write} — ${to}`),
    `In the terminal a letter presses the button that shows it, and words behind it go with it (r duplicate; e status provided): ${letters.join('; ')}.`,
  ].join('\n');
}

const MOST_USED: readonly string[] = ['next', 'list', 'approve ID', 'reject ID REASON', 'edit ID FIELD WORDS', 'undo', 'log', 'help'];

/** What is said of words that cannot be read: how their first word is written where it is known, else what is written most. */
export function unknownText(words: string): string {
  const [first = ''] = words
    .trim()
    .replace(/^\/?review\s+/iu, '')
    .toLowerCase()
    .split(/\s+/u);
  const alike = USAGE.filter(({ write }) => write.split(' ')[0] === first);
  const shown = alike.length > 0 ? alike : USAGE.filter(({ write }) => MOST_USED.includes(write));
  return [
    `“${words.trim().slice(0, 60)}” cannot be read. ${alike.length > 0 ? 'It is written so:' : 'Most used:'}`,
    ...shown.map(({ write, to }) => `review ${write} — ${to}`),
    'review help — all that can be written',
  ].join('\n');
}
