export type { Answer, Choice, Citation, DerivedFigure, Proof } from './answer/answer.ts';
export type { Explanation } from './answer/explain.ts';
export { withTextSearch } from './answer/unreviewed.ts';
export { vocabularyRemarks } from './answer/vocabulary-law/vocabulary-law.ts';
export { type AskerReply, type AskerReplyParts, askerReplyWork } from './asker-replies/asker-reply-work.ts';
export { type AskRequest, type Bot, type BotMadeBefore, createBot, createBotInSlices } from './bot.ts';
export { BROKEN, FULL, lastWord, STRANGER } from './chat/last-words.ts';
export { linesOfWork, type Room } from './chat/lines-of-work.ts';
export { TAKE_OVER_EVERY, type TakenEvent, type TakenQuestionsKept, takenQuestionsKept } from './chat/taken-questions-kept.ts';
export {
  type Incoming,
  type ShowOutcome,
  TAKING_ON_LIMITS,
  type TakingOn,
  type TakingOnEvent,
  type TakingOnLimits,
  takingOn,
} from './chat/taking-on.ts';
export { type NoReply, timelyReply } from './chat/timely-reply.ts';
export { type WorkLine, workLine } from './chat/work-line.ts';
export { type CheckedText, checkText, checkTextInSlices, type Finding, isRight, wholeCheckMessage } from './check/index.ts';
export { judgeAgainstLastSeen } from './clock/against-last-seen.ts';
export { judgeAgainstServer } from './clock/against-server.ts';
export { type ClockEvent, type ClockGuard, clockGuard } from './clock/clock-guard.ts';
export { describeSuspicion, remedyFor } from './clock/suspicion-words.ts';
export { type CorrectionParts, correctionWork } from './corrections/correction-work.ts';
export { isStillOpen } from './corrections/still-open.ts';
export { bringsWords } from './curation/brought-entities.ts';
export { type Description, described, describeHeld } from './curation/document-description.ts';
export { remarkText } from './curation/remark-words.ts';
export { ACTIONS, type ActionId, COMMANDS, type CommandName, FORM_OPENERS, FORMS, type FormName, readFormId } from './desk/action-ids.ts';
export { checkingFiles, type ReadAttached } from './desk/attached-files.ts';
export type { AboutStore } from './desk/browse/about-store.ts';
export { type Browsing, createBrowsing } from './desk/browse/browsing.ts';
export type { CheckedClaim, CheckedDraft } from './desk/browse/checked-draft.ts';
export type { DigestPreview, PreviewRequest } from './desk/browse/digest-preview.ts';
export { FACT_STANDINGS, type FactLine, type FactStanding } from './desk/browse/fact-line.ts';
export type { EvidenceShown, FactPage, PostingShown, RelationShown, RevisionShown } from './desk/browse/fact-page.ts';
export type { FactFilter, FactsFound, FilterChoice } from './desk/browse/facts-found.ts';
export type { DocumentMark, MarkedDocument } from './desk/browse/marked-document.ts';
export type { Picture } from './desk/browse/picture.ts';
export type { Reader } from './desk/browse/reader.ts';
export type { DeliveryShown, DigestShown, ScheduleShown, SubscriberShown } from './desk/browse/schedule-shown.ts';
export type { WaitingLine } from './desk/browse/waiting-list.ts';
export { createDesk, type Desk } from './desk/desk.ts';
export { type AccessRole, DEFAULT_DESK_RULES, type DeskEvent, type DeskParts, type DeskRules, type DeskStore } from './desk/desk-parts.ts';
export { withReadingButtons } from './desk/edition-pages.ts';
export { failureWords, isForReaders } from './desk/failure-words.ts';
export { standingNotice } from './desk/ledger-notice.ts';
export { COVERAGE_COLUMNS, coverageRow, type TopicCoverage, topicCoverage } from './desk/maintenance/topic-coverage.ts';
export { askerReply } from './desk/open-questions/asker-reply.ts';
export { publishedQuestions } from './desk/open-questions/published-questions.ts';
export { topicsWithin } from './desk/open-questions/topics-within.ts';
export { type Remembered, remembered } from './desk/remembered.ts';
export { FORM_VERBS } from './desk/review/review-command.ts';
export { readReviewWords } from './desk/review/review-words.ts';
export { USAGE as REVIEW_USAGE } from './desk/review/usage.ts';
export { unknownButton } from './desk/words.ts';
export { type DigestDeliveryParts, digestWork } from './digest/delivery.ts';
export type { DigestEvent, DigestEventSink } from './digest/digest-event.ts';
export { editionComposer } from './digest/edition-composer.ts';
export { type ComposeEdition, type Edition, type EditionRequest, editions } from './digest/editions.ts';
export { NO_QUESTIONS, type OpenQuestions } from './digest/open-questions.ts';
export { type LocalSlot, nextSlot, recentSlots, slotOrEndOfDay, type Timetable } from './digest/slots.ts';
export { actOnSubscription, describeSubscription, readSubscriptionCommand } from './digest/subscription-command.ts';
export { timetableOf } from './digest/timetable.ts';
export { asDescribed, type RecalledEntry, recallOf } from './facts/documents-described.ts';
export { type ExportedFile, exportPack } from './facts/export.ts';
export { type FollowedLedger, type FollowedLedgerParts, followLedger } from './facts/followed-ledger.ts';
export { ledgerFaults } from './facts/ledger-check/ledger-faults.ts';
export { asLedgerFailure, describeStanding, type LedgerStanding, mayShowFacts } from './facts/ledger-standing.ts';
export type { DeclaredId } from './facts/pack/draft.ts';
export { describeFault, type Fault, type FaultCode, faultAt } from './facts/pack/fault.ts';
export { nearestName } from './facts/pack/nearest-name.ts';
export { type PackFile, PROOFS_FILE } from './facts/pack/pack-file.ts';
export type { QuoteProofs } from './facts/pack/prove-quotes.ts';
export { type PackReading, type ReadPackOptions, readPack } from './facts/pack/read-pack.ts';
export { writeProofs } from './facts/pack/recorded-proofs.ts';
export { namedPackFile, type RenamedFile, renameInFiles } from './facts/pack/rename-in-files.ts';
export { packForEverybody, packWithin } from './facts/pack-within.ts';
export { type Projected, type Projection, projectLedger } from './facts/projection.ts';
export { type Renaming, renamedPack } from './facts/renaming.ts';
export { planRenaming } from './facts/renaming-plan.ts';
export { type FactView, viewFacts } from './facts/view.ts';
export { type Health, isLow, judgeHealth, megabytes, type PartHealth, type Readiness } from './health/health.ts';
export { partInWords } from './health/health-words.ts';
export type { DiskSpace, Observations, OperationObserved, PlatformObserved } from './health/observations.ts';
export type { Candidate, Passage } from './intake/candidate.ts';
export { COMPARISON_LABELS, type Comparison, type ComparisonLabel } from './intake/compare/comparison.ts';
export { MOST_PROPOSED, type Taker } from './intake/compare-one.ts';
export type { DocumentDefaults } from './intake/document/describe-document.ts';
export {
  type ComparedCandidate,
  type IngestedDocument,
  type IntakeContext,
  ingestDocument,
  ingestInSlices,
} from './intake/ingest-document.ts';
export { archiveOf } from './intake/passages/archive-of.ts';
export { isReviewedIn } from './intake/passages/reviewed.ts';
export { searchArchive } from './intake/passages/search-archive.ts';
export type { DatePlace, RawDocument, RemovedPiece } from './intake/raw-document.ts';
export { type ReadAgain, readAgainInSlices } from './intake/read-again.ts';
export { type ImportAct, type ImportReport, importTable, type TableImport } from './intake/table/import-table.ts';
export { type MappingReading, readMapping } from './intake/table/read-mapping.ts';
export type { Restatement } from './intake/table/restatement.ts';
export { SEPARATORS, type SeparatorName } from './intake/table/table-mapping.ts';
export type { TableRow, TableText } from './intake/table/table-row.ts';
export { documentVersionOf } from './intake/versions/earlier-version.ts';
export { BETWEEN_CELLS, NAMES_CELL } from './language/grammar/labelled-cells.ts';
export { addressOf } from './model/address.ts';
export { isCalendarDate, lastDay } from './model/calendar-date.ts';
export { citationLine, citesText, isNumbered, type NumberedCitation } from './model/citation-line.ts';
export { type ClearanceOf, type IsOpenIn, opennessBy, readBy } from './model/clearance.ts';
export { describeDefect, loggedReason } from './model/defect.ts';
export { type DigestDefinition, digestDefinitionSchema, isTimeZone } from './model/digest-definition.ts';
export { type Document, type DocumentFormat, documentSchema, type RemovalReason } from './model/document.ts';
export { ENTITY_KINDS } from './model/entity.ts';
export { EXTERNALS, type Externals } from './model/externals.ts';
export type { Fact } from './model/fact.ts';
export { asFailure, describeFailure, describeInLine, Failure, type FailureCode } from './model/failure.ts';
export type { Feed } from './model/feed.ts';
export {
  type ChoiceField,
  type DayField,
  type FieldOption,
  type Form,
  type FormField,
  pickable,
  type SearchField,
  type TextField,
  type TimeField,
} from './model/form.ts';
export { formatDay, formatMeasure } from './model/format.ts';
export {
  type Conversation,
  type GivenFile,
  type Interaction,
  type Person,
  type Reply,
  type SearchResult,
  type Tenant,
  tenantOf,
} from './model/interaction.ts';
export { type LedgerEntry, ledgerEntrySchema } from './model/ledger-entry.ts';
export { LEDGER_KINDS } from './model/ledger-kind.ts';
export type {
  ActionsBlock,
  Block,
  ChartBlock,
  CitationsBlock,
  DividerBlock,
  FieldsBlock,
  FigureBlock,
  HeadingBlock,
  Message,
  MessageAction,
  MessageCitation,
  NoticeBlock,
  RichText,
  TableBlock,
  TextBlock,
  TextRun,
} from './model/message.ts';
export { OUTCOMES, type Outcome } from './model/outcome.ts';
export type { Pack } from './model/pack.ts';
export { aloneWith, placeOfReply } from './model/place-of-reply.ts';
export { renderPlainText } from './model/plain-text.ts';
export { type DroppedBecause, type PlanRead, planReadSchema, type ReadByModel, type ReadingPrompt } from './model/plan-read.ts';
export { progressBar, progressShare } from './model/progress-bar.ts';
export type { Term } from './model/property.ts';
export { REMARK_CODES, type Remark } from './model/remark.ts';
export { seldom } from './model/seldom.ts';
export { SOURCE_TIERS, type Source } from './model/source.ts';
export { fold } from './model/text.ts';
export { FEED, INGEST, TABLE_IMPORT, TERMINAL, TERMINAL_PERSON, type Via, viaSchema } from './model/via.ts';
export { writtenEntry } from './model/written-fact.ts';
export { DEFAULT_DELIVERY_RULES, type DeliveryRules } from './outbox/delivery-rules.ts';
export type { OutboxWork } from './outbox/entry-to-send.ts';
export { lateReplyWork, wordWork } from './outbox/messages.ts';
export { needsAttention, type OutboxEvent } from './outbox/outbox-event.ts';
export { type Sender, type SenderParts, sender } from './outbox/sender.ts';
export { type Advice, advise, needsNothing, packWithAdvice } from './pack-advice/advise.ts';
export { type Paraphrase, paraphraseChecks, paraphrasePrompt, paraphrasesSchema } from './pack-advice/paraphrases.ts';
export { checkSuggestion, suggestionPrompt, suggestionSchema } from './pack-advice/suggested-sentence.ts';
export type { CommonThings } from './pack-draft/common-things.ts';
export { type DraftChoices, type DraftedPack, draftPack, readForDraft } from './pack-draft/draft-pack.ts';
export { type HowRead, type PlanReading, withPlansRead } from './plan-reading/plans-read.ts';
export type {
  ChatPlatform,
  HandleInteraction,
  LookupOutcome,
  PlatformTrouble,
  PostedMessage,
  PostOutcome,
  QuestionHold,
  ReplyToCome,
  ReportPosted,
  Taking,
  Unreachable,
} from './ports/chat.ts';
export type { Clock } from './ports/clock.ts';
export type {
  ConversationMemory,
  ConversationQuestion,
  Conversations,
  RememberedQuestion,
  WantedQuestions,
} from './ports/conversations.ts';
export type { CorrectionPlan, Corrections } from './ports/corrections.ts';
export type { Deliveries, Delivery, DeliveryProgress, Slot } from './ports/deliveries.ts';
export type { DeliveryRepair, Misdated } from './ports/delivery-repair.ts';
export type { DocumentHead, Documents } from './ports/documents.ts';
export type { Follow, Follows } from './ports/follows.ts';
export type { KeptEntries, KeptLedger } from './ports/kept-ledger.ts';
export type { Ledger, PositionedEntry } from './ports/ledger.ts';
export type { ChainEnd, ChainVerdict, LedgerChain } from './ports/ledger-chain.ts';
export type { ModelSpending } from './ports/model-spending.ts';
export type {
  EnteredMessage,
  LateReply,
  Outbox,
  OutboxClaim,
  OutboxContent,
  OutboxEntry,
  OutboxKind,
  OutboxOutcome,
  OutboxProgress,
  ShowingWay,
} from './ports/outbox.ts';
export type { PackSource } from './ports/pack-source.ts';
export type { Forgetting, HeldRows, People } from './ports/people.ts';
export { type ModelAsked, type PlanReader, type PlanReaderEvent, UNREAD_BECAUSE, type UnreadBecause } from './ports/plan-reader.ts';
export type { Posting, Postings } from './ports/postings.ts';
export type { AskedQuestion, OpenTopic, Questions, TopicOfTenant, TopicResolution, TopicState, TopicWording } from './ports/questions.ts';
export type { KeptReading, Readings } from './ports/readings.ts';
export type { Records } from './ports/records.ts';
export type { ReviewClaim, Reviews } from './ports/reviews.ts';
export type { Store, StoreHealth } from './ports/store.ts';
export type { StoreTime } from './ports/store-time.ts';
export type { Subscription, SubscriptionRequest, Subscriptions } from './ports/subscriptions.ts';
export {
  type Hold,
  type LeftQuestion,
  ORDERED_WITHIN,
  type QuestionsKept,
  type QuestionTaken,
  type TakenQuestion,
  type TakenQuestions,
} from './ports/taken-questions.ts';
export { NO_THESAURUS, type Thesaurus } from './ports/thesaurus.ts';
export { asksIfRight } from './question/among-people.ts';
export { forPack } from './routing/carried-pack.ts';
export { type ChosenPack as PackChoice, choosePack, type Looked } from './routing/choose-pack.ts';
export type { PackDoor } from './routing/pack-door.ts';
export { packPlatform } from './routing/pack-platform.ts';
export { type PackGiven, type PacksSeen, packsSeen } from './routing/packs-seen.ts';
export { type Router, router } from './routing/router.ts';
