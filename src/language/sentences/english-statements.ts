/** A verb in the three forms that sentences need. */
export interface VerbForms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

function verb(base: string, past: string, participle = past): VerbForms {
  return { base, past, participle };
}

/** What is done with money, by how far it has come. */
export const STATUS_VERBS: Readonly<Record<string, VerbForms>> = {
  proposed: verb('propose', 'proposed'),
  pledged: verb('pledge', 'pledged'),
  committed: verb('commit', 'committed'),
  allocated: verb('allocate', 'allocated'),
  provided: verb('provide', 'provided'),
  disbursed: verb('pay out', 'paid out'),
};

/** Verbs of giving that tell no step of a promise, by the forms that documents use. */
export const GIVING_VERBS: readonly (readonly [RegExp, VerbForms])[] = [
  [/^(?:spends?|spent|spending)$/iu, verb('spend', 'spent')],
  [/^(?:pays?|paid|paying)$/iu, verb('pay', 'paid')],
  [/^(?:gives?|gave|given|giving)$/iu, verb('give', 'gave', 'given')],
  [/^(?:provides?|provided|providing|grants?|granted|hands?|handed|contributes?|contributed)$/iu, verb('provide', 'provided')],
  [/^(?:releases?|released|releasing)$/iu, verb('release', 'released')],
  [/^(?:announces?|announced|announcing)$/iu, verb('announce', 'announced')],
  [/^(?:invests?|invested|investing)$/iu, verb('invest', 'invested')],
  [/^(?:sends?|sent|sending)$/iu, verb('send', 'sent')],
  [/^(?:transfers?|transferred)$/iu, verb('transfer', 'transferred')],
  [/^(?:approves?|approved|approving)$/iu, verb('approve', 'approved')],
  [/^(?:receives?|received|receiving|gets?|got)$/iu, verb('receive', 'received')],
  [/^(?:commits?|committed|committing)$/iu, verb('commit', 'committed')],
  [/^(?:pledges?|pledged|promises?|promised)$/iu, verb('pledge', 'pledged')],
  [/^(?:allocates?|allocated)$/iu, verb('allocate', 'allocated')],
];

/** What of a giver is raised or cut, by how far it has come. */
export const STATUS_NOUNS: Readonly<Record<string, string>> = {
  proposed: 'proposal',
  pledged: 'pledge',
  committed: 'commitments',
  allocated: 'allocation',
  provided: 'aid',
  disbursed: 'payments',
};

export const BE: VerbForms = verb('be', 'was', 'been');
export const HAVE: VerbForms = verb('have', 'had');

/** Names of bodies and countries that are written with an article in a sentence. */
export const WITH_ARTICLE =
  /(?:^United\s|^(?:Netherlands|Philippines|Bahamas|Maldives|Seychelles|Comoros|Gambia)$|\sIslands$|(?:^|\s)(?:States|Kingdom|Republic|Emirates|Union|Council|Commission|Ministry|Office|Agency|Authority|Court|Parliament|Government|Department|Bank|Fund|Federation|Association|Trust|Committee|Delegation|Secretary General|Secretary-General|President|Minister|Mayor|Officer)(?:$|\sof\s))/u;
/** Names in the plural form of one country or body. */
export const SINGULAR_IN_S = /(?:States|Netherlands|Philippines|Emirates|Nations|Affairs|Forces Command)$|(?:ss|us|is)$/u;
