/** How the people around a verb of meeting stand to it. */
export interface MeetingVerb {
  readonly forms: RegExp;
  /** Who is told to be there: named before the verb or after it. */
  readonly people: 'before' | 'after';
  /** Whom or what is told of: the event, or the one who acts. */
  readonly subject: 'event' | 'agent';
  /** Words by which a pack's property of this kind is known. */
  readonly property: readonly string[];
  /** The verb names a place that somebody goes to. */
  readonly visits?: true;
}

const ATTENDANCE = ['attend*', 'participa*', 'take part'];

/** Verbs of meeting, visiting, addressing, chairing, hosting and attending. */
export const MEETING_VERBS: readonly MeetingVerb[] = [
  {
    forms: /\b(?:met|meets?|held talks|hold talks|holds talks|talked) with\b|\b(?:met|receives|received)\b(?= (?:\p{Lu}|the \p{Lu}))/gu,
    people: 'after',
    subject: 'agent',
    property: ['met', 'meet with', 'met with'],
  },
  {
    forms: /\b(?:visit(?:s|ed|ing)?|travel(?:l?ed|s)? to|trip to|visit to|arrived in)\b/gu,
    people: 'after',
    subject: 'agent',
    property: ['visit*', 'trip'],
    visits: true,
  },
  {
    forms: /\b(?:addressed|addresses|address|spoke to)\b(?= (?:the )?\p{Lu})/gu,
    people: 'before',
    subject: 'event',
    property: ['addressed', 'address'],
  },
  { forms: /\b(?:chair(?:s|ed|ing)?|presid(?:es|ed|ing) over)\b/gu, people: 'before', subject: 'event', property: ['chair', 'chaired'] },
  { forms: /\b(?:hosts|hosted|will host)\b(?= \p{L})/gu, people: 'after', subject: 'agent', property: ATTENDANCE },
  {
    forms: /\b(?:attend(?:s|ed|ing)?|joined|joining|joins|join|(?:take|takes|took|taken|taking) part|participat(?:e|es|ed|ing))\b/gu,
    people: 'before',
    subject: 'event',
    property: ATTENDANCE,
  },
  {
    forms: /\b(?:included?|includes|participation of|presence of|attended by|joined by)\b/gu,
    people: 'after',
    subject: 'event',
    property: ATTENDANCE,
  },
];
