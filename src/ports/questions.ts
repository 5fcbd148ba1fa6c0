import type { Conversation, Person, Tenant } from '../model/interaction.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Via } from '../model/via.ts';

/** A question that was asked, how it was read and how it ended. */
export interface AskedQuestion {
  /** The delivery id of the interaction that carried it. */
  readonly id: string;
  readonly askedAt: string;
  readonly person: Person;
  readonly conversation: Conversation;
  readonly text: string;
  /** Earlier questions of the same thread, oldest first, where it went on from any. */
  readonly thread?: readonly string[];
  /** Only the asker saw the answer, though others take part in the conversation. */
  readonly privately?: boolean;
  /** What was understood, as the reply shows it. */
  readonly reading: Readonly<Record<string, unknown>>;
  /** What it is about, as the reader of questions names it: questions on one topic wait for one answer. */
  readonly topic: string;
  readonly outcome: Outcome;
  /** The clearance of its asker when it was asked; what was asked with it may say what others are not to know. */
  readonly audience?: string;
}

/** A topic in the workspace or organisation that it was asked in: what is asked in one is told in no other. */
export interface TopicOfTenant extends Tenant {
  readonly topic: string;
}

/** An open question as a curator words it for digests, for an audience and all wider ones. */
export interface TopicWording {
  readonly text: string;
  readonly audience: string;
  readonly by: string;
  readonly at: string;
}

export type TopicState = 'open' | 'answered' | 'dismissed';

/** Questions on one topic that the store could not answer, waiting for the curators. */
export interface OpenTopic extends TopicOfTenant {
  readonly state: TopicState;
  readonly openedAt: string;
  /** The first wording, as an example. */
  readonly example: string;
  /** How many questions were asked on it, and by how many people. */
  readonly questions: number;
  readonly askers: number;
  /** How it was settled, when it was. */
  readonly settled?: TopicResolution;
  /** As digests may print it; without, they only count it. */
  readonly wording?: TopicWording;
}

/** How curators settled a topic: who did, when and why. */
export interface TopicResolution {
  readonly state: 'answered' | 'dismissed';
  readonly by: string;
  /** Through which door; absent in those of before it was recorded. */
  readonly via?: Via | undefined;
  readonly at: string;
  readonly why: string;
  /** The fact that answers it. */
  readonly fact?: string;
  /** The gap that was declared: it is known now that this is not known. */
  readonly gap?: string;
}

/** What people asked, and the queue of what could not be answered. Personal data expires by retention. */
export interface Questions {
  /** Keeps a question; one already held under its id stays as it is. */
  record(question: AskedQuestion): Promise<void>;
  /**
   * Puts a recorded question's topic before the curators, again if it was settled before: then it is to be worded anew.
   * False: no such question.
   */
  raise(question: string, at: string): Promise<boolean>;
  /** Topics in a state, of one workspace or organisation or of all: the most asked first, then the oldest. */
  topics(state: TopicState, limit: number, of?: Tenant): Promise<readonly OpenTopic[]>;
  /** Keeps how digests may print an open topic, or that they may not. False: it is not open. */
  word(topic: TopicOfTenant, wording: TopicWording | undefined): Promise<boolean>;
  /**
   * Settles an open topic, and enters in the same step that those who asked on it and were given no answer are to be
   * told, once in each place. True for exactly one caller. Who was told of an answer before is told again only after
   * raising the question again.
   */
  settle(topic: TopicOfTenant, settlement: TopicResolution): Promise<boolean>;
  /** Raised or not, the questions asked on a topic since an instant, oldest first: whom to tell. */
  askedOn(topic: TopicOfTenant, since: string, limit: number): Promise<readonly AskedQuestion[]>;
  /** What a person asked, newest first. */
  askedBy(person: Person, limit: number): Promise<readonly AskedQuestion[]>;
  /** Keeps what a person thought of the answer to a recorded question; a later opinion counts. False: no such question. */
  rate(question: string, person: Person, helpful: boolean, at: string): Promise<boolean>;
  /** How many opinions are held of each kind. */
  ratings(): Promise<{ readonly helpful: number; readonly notHelpful: number }>;
  /** Forgets questions asked before an instant, and topics that no question is left on; gives how many questions. */
  expire(before: string): Promise<number>;
}
