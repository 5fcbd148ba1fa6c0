/** The ids of the buttons that messages carry; an id is never given another meaning, for old messages keep their buttons. */
export const ACTIONS = {
  /** The whole of a message that was shown shortened. */
  showMore: 'show-more',
  /** All that stands behind an answer: its passages and what was looked through. */
  sources: 'sources',
  /** An answer that only the asker saw, for everyone in the conversation. */
  share: 'share',
  helpful: 'helpful',
  notHelpful: 'not-helpful',
  /** A question that the store cannot answer, to the curators. */
  askCurators: 'ask-curators',
  followFigure: 'follow-figure',
  unfollowFigure: 'unfollow-figure',
  openFigure: 'open-figure',
  openFigureForm: 'open-figure-form',
  /** A suggested question, asked by a press. */
  ask: 'ask',
  /** A further page of what was found in a text that was checked; the value names the check and the page. */
  checkMore: 'check-more',
  brief: 'brief',
  /** A page of what stands behind the head of a digest; the value names the digest and the page. */
  readEdition: 'read-edition',
  openSubscribeForm: 'open-subscribe-form',
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  pause: 'pause',
  resume: 'resume',
  help: 'help',
  /** The bot is to be silent in the thread, unless it is named. */
  leaveThread: 'leave-thread',
  /** The next candidate that waits for a decision; the value is the one to go on after. */
  reviewNext: 'review-next',
  reviewOpen: 'review-open',
  /** Candidates and facts are named with the number of acts that whoever sees the button knows of. */
  reviewApprove: 'review-approve',
  openEditForm: 'open-edit-form',
  /** One more fact of the same passage. */
  openFurtherForm: 'open-further-form',
  openMergeForm: 'open-merge-form',
  openRejectForm: 'open-reject-form',
  openDisputeForm: 'open-dispute-form',
  openSupersedeForm: 'open-supersede-form',
  openReferForm: 'open-refer-form',
  openRankForm: 'open-rank-form',
  /** Corroborations listed to be accepted, and accepted. */
  reviewCorroborations: 'review-corroborations',
  reviewAccept: 'review-accept',
  reviewUndo: 'review-undo',
  /** What comes of it was shown: it is taken back. */
  reviewUndoNow: 'review-undo-now',
  /** A candidate into the fact that it touches; the value names both. */
  reviewMerge: 'review-merge',
  /** Several candidates at once: the value says which, as somebody saw them. */
  reviewApproveMany: 'review-approve-many',
  openRejectManyForm: 'open-reject-many-form',
  /** What was listed is done; the value says what, and to which candidates. */
  reviewMany: 'review-many',
  openEvidenceForm: 'open-evidence-form',
  /** A fact by hand; the value is the document, and the quotation where one was given. */
  openAddForm: 'open-add-form',
  /** A name that is not known yet, of somebody or something. */
  openNameForm: 'open-name-form',
  /** The log of decisions; the value is what is looked for, and where it goes on. */
  reviewLog: 'review-log',
  reviewFact: 'review-fact',
  reviewHistory: 'review-history',
  openCorrectForm: 'open-correct-form',
  openRetractForm: 'open-retract-form',
  openVerifyForm: 'open-verify-form',
  openContestForm: 'open-contest-form',
  openResolveForm: 'open-resolve-form',
  /** The list of open questions; the value is where it goes on. */
  openQuestions: 'open-questions',
  /** Open questions are named by the key of their topic. */
  openTopic: 'open-topic',
  openAnswerTopicForm: 'open-answer-topic-form',
  openDeclareGapForm: 'open-declare-gap-form',
  openWordTopicForm: 'open-word-topic-form',
  openDismissTopicForm: 'open-dismiss-topic-form',
  reviewStale: 'review-stale',
  reviewCoverage: 'review-coverage',
  /** The list of declared gaps; the value is where it goes on. */
  reviewGaps: 'review-gaps',
  openWithdrawGapForm: 'open-withdraw-gap-form',
  /** The list of documents; the value is where it goes on. */
  reviewDocuments: 'review-documents',
  /** A document with what rests on it; the value names it, and after a slash the part of its text. */
  reviewDocument: 'review-document',
  /** What withdrawing a document would come to. */
  reviewWithdraw: 'review-withdraw',
  openDescribeDocumentForm: 'open-describe-document-form',
  openWithdrawDocumentForm: 'open-withdraw-document-form',
  openRestoreDocumentForm: 'open-restore-document-form',
} as const;
export type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

/** The ids of the forms that replies open. */
export const FORMS = {
  figure: 'figure-form',
  subscribe: 'subscribe-form',
  edit: 'edit-form',
  further: 'further-form',
  merge: 'merge-form',
  reject: 'reject-form',
  dispute: 'dispute-form',
  supersede: 'supersede-form',
  refer: 'refer-form',
  rank: 'rank-form',
  correct: 'correct-form',
  retract: 'retract-form',
  verify: 'verify-form',
  contest: 'contest-form',
  resolve: 'resolve-form',
  rejectMany: 'reject-many-form',
  evidence: 'evidence-form',
  add: 'add-form',
  name: 'name-form',
  answerTopic: 'answer-topic-form',
  declareGap: 'declare-gap-form',
  wordTopic: 'word-topic-form',
  dismissTopic: 'dismiss-topic-form',
  withdrawGap: 'withdraw-gap-form',
  describeDocument: 'describe-document-form',
  withdrawDocument: 'withdraw-document-form',
  restoreDocument: 'restore-document-form',
} as const;
export type FormName = (typeof FORMS)[keyof typeof FORMS];

/** The button that opens each form, for platforms on which only a press can; its value is what the form is about. */
export const FORM_OPENERS: Readonly<Record<FormName, ActionId>> = {
  [FORMS.figure]: ACTIONS.openFigureForm,
  [FORMS.subscribe]: ACTIONS.openSubscribeForm,
  [FORMS.edit]: ACTIONS.openEditForm,
  [FORMS.further]: ACTIONS.openFurtherForm,
  [FORMS.merge]: ACTIONS.openMergeForm,
  [FORMS.reject]: ACTIONS.openRejectForm,
  [FORMS.dispute]: ACTIONS.openDisputeForm,
  [FORMS.supersede]: ACTIONS.openSupersedeForm,
  [FORMS.refer]: ACTIONS.openReferForm,
  [FORMS.rank]: ACTIONS.openRankForm,
  [FORMS.correct]: ACTIONS.openCorrectForm,
  [FORMS.retract]: ACTIONS.openRetractForm,
  [FORMS.verify]: ACTIONS.openVerifyForm,
  [FORMS.contest]: ACTIONS.openContestForm,
  [FORMS.resolve]: ACTIONS.openResolveForm,
  [FORMS.rejectMany]: ACTIONS.openRejectManyForm,
  [FORMS.evidence]: ACTIONS.openEvidenceForm,
  [FORMS.add]: ACTIONS.openAddForm,
  [FORMS.name]: ACTIONS.openNameForm,
  [FORMS.answerTopic]: ACTIONS.openAnswerTopicForm,
  [FORMS.declareGap]: ACTIONS.openDeclareGapForm,
  [FORMS.wordTopic]: ACTIONS.openWordTopicForm,
  [FORMS.dismissTopic]: ACTIONS.openDismissTopicForm,
  [FORMS.withdrawGap]: ACTIONS.openWithdrawGapForm,
  [FORMS.describeDocument]: ACTIONS.openDescribeDocumentForm,
  [FORMS.withdrawDocument]: ACTIONS.openWithdrawDocumentForm,
  [FORMS.restoreDocument]: ACTIONS.openRestoreDocumentForm,
};

const ABOUT = ':';

/** The id of a form about something, such as a candidate: its name, a colon, and what it is about. */
export function formIdOf(form: FormName, about: string): string {
  return `${form}${ABOUT}${about}`;
}

/** The name of a form and what it is about, from its id. */
export function readFormId(id: string): { readonly form: FormName | undefined; readonly about: string } {
  const mark = id.indexOf(ABOUT);
  const name = mark < 0 ? id : id.slice(0, mark);
  const form = Object.values(FORMS).find((one) => one === name);
  return { form, about: mark < 0 ? '' : id.slice(mark + 1) };
}

/** The commands that are understood, with what each does in a line; platforms register them under these names. */
export const COMMANDS = {
  figure: 'One figure: its value, status, period, sources and what disagrees',
  brief: 'The digest now or for a date, what is known of one matter, subscriptions',
  check: 'Hold each figure of a draft against the store',
  sitrep: 'Help, subscriptions, sources and status',
  review: 'For curators: decide on candidates, correct and verify facts',
} as const;
export type CommandName = keyof typeof COMMANDS;
