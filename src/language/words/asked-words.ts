import type { CourtesyWords } from './courtesy-words.ts';
import type { EveryFigureWords, LengthWords, OperationCues } from './operation-words.ts';
import type { Cues } from './written-lists.ts';

/** What each kind of answer is asked for by; `namedAmount` names a currency or a scale, `total` only a sum as such. */
export interface AnswerCues {
  readonly share: Cues;
  readonly duration: Cues;
  readonly namedAmount: Cues;
  readonly count: Cues;
  readonly amount: Cues;
  readonly date: Cues;
  readonly country: Cues;
  readonly person: Cues;
  readonly place: Cues;
  readonly reason: Cues;
  readonly list: Cues;
  readonly total: Cues;
}

/** What each status of money or of an event is named by in questions. */
export interface StatusCues {
  readonly proposed: Cues;
  readonly pledged: Cues;
  readonly committed: Cues;
  readonly allocated: Cues;
  readonly provided: Cues;
  readonly disbursed: Cues;
  readonly delivered: Cues;
}

/** What asks for a figure that follows from others. */
export interface DerivationCues {
  readonly perMonth: Cues;
  readonly perYear: Cues;
  readonly perWeek: Cues;
  readonly perDay: Cues;
  readonly perQuarter: Cues;
  readonly average: Cues;
  readonly sum: Cues;
  readonly remainder: Cues;
  readonly share: Cues;
  readonly half: Cues;
  readonly projection: Cues;
  readonly rate: Cues;
  readonly intoDollars: Cues;
  readonly intoEuros: Cues;
  readonly convert: Cues;
  readonly difference: Cues;
  /** By how much a count rose or fell. */
  readonly change: Cues;
  readonly ratio: Cues;
  readonly elapsed: Cues;
  readonly between: Cues;
  /** Beginnings of the words for a half, and the ordinals that make it a half of a year ("the first half"). */
  readonly halfStems: Cues;
  readonly halfOrdinals: Cues;
  /** Beginnings of the words for a week and a month, in which elapsed time is counted. */
  readonly weekStems: Cues;
  readonly monthStems: Cues;
  /** Questions for an amount that "a month" makes a question for a mean. */
  readonly perHow: Cues;
  /** Limits of time that are no rates: "within a year". */
  readonly timeLimits: Cues;
  /** Words of reckoning, which name no matter. */
  readonly reckoning: Cues;
}

/** What a question is about besides its matter: the thing asked for, a nod, a date, the saying, words or a name. */
export interface FormCues {
  readonly focus: Cues;
  /** What asks which ones they are, rather than how many. */
  readonly which: Cues;
  /** What says that something is not so, or leaves somebody out. */
  readonly negated: Cues;
  /** What asks up to what day something is to be, and from what day. */
  readonly upToWhen: Cues;
  readonly fromWhen: Cues;
  /** What asks how something stood at first, before it changed. */
  readonly earliest: Cues;
  readonly asserts: Cues;
  readonly exactly: Cues;
  readonly saying: Cues;
  readonly wantsWords: Cues;
  readonly wantsName: Cues;
  /** Auxiliaries before, and verbs of saying after, the one who is asked about ("what did X say"). */
  readonly sayerAfter: Cues;
  /** What alone stands before the one who is asked about, where a language needs no verb after ("was sagt X"). */
  readonly sayerAfterVerb: Cues;
  readonly says: Cues;
  /** What asks for the very words that were said. */
  readonly verbatim: Cues;
  /** Verbs of saying that make "who" and "when" ask for who said what was shown, and when. */
  readonly ofSaying: Cues;
  /** What asks who said what was shown, and no more: "says who". */
  readonly whoSpoke: Cues;
  /** What as a whole message asks of what day something shown is: "as of when". */
  readonly asOf: Cues;
}

/** What somebody ought to do, an opinion: `words` after one of `after` (anywhere where there are none) and not before `except`. */
export interface OughtCues {
  readonly words: Cues;
  readonly after: Cues;
  readonly except: Cues;
}

/**
 * In what part "who" asks for somebody: `who` asks, and the verbs of each part follow it, at once or after one word ("who has
 * pledged"); `toWhom` are whole phrases that ask who receives; `another` are words that ask for somebody before or after the one who
 * holds an office.
 */
export interface RoleCues {
  readonly who: Cues;
  readonly giver: Cues;
  readonly receiver: Cues;
  readonly announcer: Cues;
  readonly holder: Cues;
  readonly participant: Cues;
  readonly toWhom: Cues;
  readonly another: Cues;
  /** What at the end of a question asks for somebody before ("who was it before?"). */
  readonly before: Cues;
}

/** What a question wants of the bot, beyond what is known. */
export interface IntentCues {
  readonly misbehave: Cues;
  readonly opinion: Cues;
  readonly help: Cues;
  /** Words for help that ask for it only where they are the whole message: elsewhere they are the help that somebody gets. */
  readonly helpAlone: Cues;
  readonly freshness: Cues;
  readonly sources: Cues;
  readonly figures: Cues;
  readonly reconcile: Cues;
  /** Whole greetings, and what may follow one. */
  readonly greetings: Cues;
  readonly afterGreeting: Cues;
  readonly ought: OughtCues;
  /** "What do you know about X" asks about X, unless X is the bot. */
  readonly aboutSomething: Cues;
  readonly aboutTheBot: Cues;
}

/** What stands for each length of a period. */
export interface GrainCues {
  readonly day: Cues;
  readonly month: Cues;
  readonly quarter: Cues;
  readonly half: Cues;
  readonly year: Cues;
}

/** What is asked of tables. */
export interface SeriesCues {
  /** Words for what is of a continent ("European"), as whom a table knows nobody. */
  readonly continents: Cues;
  readonly ages: AgeCues;
  /** What right before a measure asks for those that have nothing of it. */
  readonly none: Cues;
  /** Words that set one thing above another, and below it. */
  readonly greater: Cues;
  readonly lesser: Cues;
  /** What leaves out whom it stands before. */
  readonly except: Cues;
  /** What asks how often one thing goes into another. */
  readonly times: Cues;
  /** What asks for weeks, which no table has that is told by months. */
  readonly weeks: Cues;
  /** Reckonings that are not done over tables. */
  readonly unworked: Cues;
  /** What asks for what something comes to, whatever it is. */
  readonly total: Cues;
  /** Words for the first of an order; `least` has those for the last. */
  readonly superlative: Cues;
  /** Words before a number of those that come first: "the first three". */
  readonly first: Cues;
  /** What asks for those of whom the table prints that it is nothing. */
  readonly nothing: Cues;
  /** What asks for those of whom the table prints nothing. */
  readonly unreported: Cues;
  readonly rising: Cues;
  readonly falling: Cues;
  /** Change without its direction. */
  readonly changing: Cues;
  /** What stands before and between the two times of a change. */
  readonly between: Cues;
  /** What asks for a share, what opens the whole that it is of, and what ends that whole. */
  readonly part: Cues;
  readonly wholeAfter: Cues;
  readonly partAfter: Cues;
  /** What before a unit of time or a noun asks for each of them ("by quarter"), and what does so before a unit of time alone. */
  readonly each: Cues;
  readonly one: Cues;
  /** What before a unit of time or a noun asks which of them. */
  readonly which: Cues;
  readonly units: GrainCues;
  readonly adverbs: GrainCues;
  readonly when: Cues;
  /** What calls the columns of a table or the parts of a division. */
  readonly kinds: Cues;
  readonly howMany: Cues;
  readonly chart: Cues;
  readonly line: Cues;
  /** What asks how far a table reaches. */
  readonly covers: Cues;
  /** Bounds before an amount. */
  readonly more: Cues;
  readonly fewer: Cues;
  readonly versus: Cues;
  /** Countries as such, whatever the rows of a table are called. */
  readonly country: Cues;
  readonly listing: Cues;
  readonly ranking: Cues;
  readonly months: Cues;
  readonly change: Cues;
  readonly releases: Cues;
  readonly together: Cues;
  readonly mean: Cues;
  readonly least: Cues;
  readonly everybody: Cues;
  readonly table: Cues;
  readonly giving: Cues;
  readonly aid: Cues;
  /** Words that a question about a table may use beside names, times and what is measured. */
  readonly explained: Cues;
}

/** How ages are said: `A` stands for the first year, `B` for the last one, `C` for the one behind it. */
export interface AgeCues {
  readonly between: Cues;
  /** Of an age and all above it. */
  readonly from: Cues;
  /** Of all ages below one. */
  readonly below: Cues;
}

/** What leans on what was said before. */
export interface PointingCues {
  /** What stands for a thing ("it"); where things have a gender, words for "he" and "she" do, too. */
  readonly thing: Cues;
  /** Phrases in which such a word points to nothing: "how much was there". */
  readonly expletive: Cues;
  /** What stands for somebody ("he"). */
  readonly person: Cues;
  /** What opens a message that goes on ("what about"), and what may stand before that. */
  readonly leadsOn: Cues;
  readonly before: Cues;
}

/** How a sentence opens that asks or requests something, and what may stand before that. */
export interface RequestCues {
  readonly before: Cues;
  readonly opens: Cues;
}

/** Whom an answer is for ("for our young readers"): what opens it and who, with at most one word between them. */
export interface ReadershipCues {
  readonly forWhom: Cues;
  readonly readers: Cues;
}

/** "How exactly did": a question word for a manner, perhaps a word that presses it, and an auxiliary. */
export interface MannerCues {
  readonly ways: Cues;
  readonly exactly: Cues;
  readonly auxiliaries: Cues;
}

/** "What is X": how it opens, what may stand before that, and which words alone before a name ask for what it is. */
export interface DefinitionCues {
  readonly before: Cues;
  readonly opens: Cues;
  readonly nods: Cues;
}

/** What stands in a question without asking anything. */
export interface AsideCues {
  /** That the newest figure is wanted, which is given anyway ("in the end"). */
  readonly newest: Cues;
  /** What does so before a word of `reports` ("by the latest figure"). */
  readonly newestOf: Cues;
  /** What figures stand in. */
  readonly reports: Cues;
  /** What makes of such a phrase, of one for a beginning too, a part of something else ("at the start of May"). */
  readonly partOf: Cues;
  /** That all of what the file is on is meant ("in the whole country"). */
  readonly everywhere: Cues;
  /** That it was to be so ("as planned"), which is no part of what is asked to be so. */
  readonly asPlanned: Cues;
  /** That what is held is to answer it ("according to your sources"), which it does anyway. */
  readonly asHeld: Cues;
  /** What opens a clause that tells what was named just before again ("the offer, the one that was turned down, …"). */
  readonly again: Cues;
}

/** How questions are asked in one language. */
export interface AskedWords {
  readonly pointing: PointingCues;
  readonly answers: AnswerCues;
  /** "When", which asks only at an end of its clause. */
  readonly whenAlone: Cues;
  /** Question words that ask for a second thing right behind a word of `joins`: "and when", "and how many". */
  readonly asksMore: Cues;
  /** What joins two questions to one. */
  readonly joins: Cues;
  /** Question words that their accent alone tells from others, not folded. */
  readonly accented: { readonly place?: string };
  readonly yesNo: Cues;
  readonly statuses: StatusCues;
  /** Currencies as questions name them without an amount, by ISO 4217 code. */
  readonly currencies: Readonly<Record<string, Cues>>;
  readonly derivations: DerivationCues;
  readonly forms: FormCues;
  readonly asides: AsideCues;
  readonly roles: RoleCues;
  readonly intents: IntentCues;
  readonly series: SeriesCues;
  readonly courtesy: CourtesyWords;
  readonly operations: OperationCues;
  readonly lengths: LengthWords;
  readonly everyFigure: EveryFigureWords;
  readonly requests: RequestCues;
  readonly readership: ReadershipCues;
  readonly manner: MannerCues;
  readonly definition: DefinitionCues;
  /** What belongs to the one who asks. */
  readonly oneself: Cues;
  readonly ownDoing: OwnDoingWords;
  /** Whoever people speak of when they speak to each other: themselves and whom they speak to. */
  readonly amongPeople: Cues;
  /** What a message consists of that tells the bot to be silent. */
  readonly silence: Cues;
  /** What a message consists of that asks whether something that somebody else said is right. */
  readonly ifRight: Cues;
}

/** What tells that a message is about what its writer or its reader does. */
export interface OwnDoingWords {
  /** Words for the writer and the reader. */
  readonly people: Cues;
  /** Ways of asking in which those words stand. */
  readonly asking: Cues;
  /** Ways of wishing for something. */
  readonly wishes: Cues;
  /** What stands between a wish and what one wishes to do; nothing where nothing does. */
  readonly toDo: Cues;
  /** What one does with an answer. */
  readonly doings: Cues;
}
