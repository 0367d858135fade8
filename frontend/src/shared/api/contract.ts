import type {
  AnswerPage,
  Case,
  ClockMove,
  ConclusionRequest,
  CriterionCard,
  DraftContent,
  InboxLine,
  Me,
  Organisation,
  PagePersonFile,
  ScreeningRequest,
  StaffCase,
  WaterfallStep,
} from './generated/model'

/* The house's own names for what the contract says (backend/api/openapi.yaml); nothing is described twice. */
export type {
  Account as DemoAccount,
  AnswerContent,
  AnswerPage,
  Area,
  Case,
  CaseMessage,
  Draft,
  DraftContent,
  FileInfo,
  Me,
  Office,
  Organisation,
  Receipt,
} from './generated/model'

export type Role = Me['roles'][number]
export type Subject = NonNullable<DraftContent['subject']>
export type OrganisationKind = Organisation['kind']
export type Status = Case['status']
export type PageQuestion = AnswerPage['questions'][number]

/* What the work pages read and send. */
export type {
  AbsenceForm,
  AreaFile,
  AuditEntry,
  BulkRequest,
  BulkResponse,
  CalendarYear,
  CallRequest as CallForm,
  CapacityResponse as Capacity,
  CaseCheck,
  CaseEntry as Entry,
  CaseMeeting,
  CaseMeetings,
  CaseParticipant,
  CaseProcess,
  CaseRelation,
  CaseRelevance as Relevance,
  CaseTimelinePage,
  CaseTimelineShowItem as TimelineTopic,
  CellForm as SheetCell,
  ChecklistTemplate,
  Choices as HoursChoices,
  CriteriaPage,
  CriterionCard,
  CriterionResponse as CriterionPage,
  DemoMail,
  DemoMailLine,
  DemoMove,
  DemoState,
  DeskOfCase,
  DraftProblem,
  Duration as DurationFigure,
  Effort,
  FilledTemplate,
  HoursMonth,
  InboxCounts,
  InboxLine,
  InboxMail,
  IncidentView,
  LikelyDuplicate,
  MentionablePerson as Mentionable,
  MethodArticle,
  MethodChange,
  MethodLine,
  MethodUse,
  MethodView as Method,
  MyAbsences,
  NewHoursForm as NewHours,
  NewMethod,
  OfferedChecklist,
  OrganisationFile,
  OutboxMail,
  PeriodView,
  PersonFile,
  PersonForm,
  PersonRef,
  PersonToMeet,
  Question,
  QuestionnaireContent,
  QuestionnaireDraft,
  QuestionnaireLine,
  QuestionnairePage,
  Reason,
  RelevanceChoice,
  ReplyDraft,
  ReplyTemplate,
  RequisitionList,
  RequisitionRow,
  Row as BreakdownRow,
  RunningTimer,
  SavedViewResponse as SavedView,
  ScreeningProposalResponse as ScreeningProposal,
  ScreeningRequest as ScreeningForm,
  SearchGroup,
  SearchHit,
  SearchPiece,
  SearchResult,
  SettingRow,
  SheetDay,
  SheetRow,
  StaffCase as CasePage,
  StatisticsView,
  Table as BreakdownTable,
  TaskResponse as TaskView,
  TimerState,
  UnitFile,
  UnitLine,
  UnitPage,
  Variant,
  VersionDifference,
  ViewForm,
  WaterfallStep,
  WeekSheet,
  WorkCount,
  WorkForm as Work,
  WorkItemResponse as WorkItem,
  WorkName,
  WorkPageResponse as WorkPage,
  WorkWhyResponse as WorkWhy,
} from './generated/model'

export type InboxState = InboxLine['state']
export type Priority = StaffCase['priority']
export type RequisitionKind = StaffCase['kind']
export type Outcome = ConclusionRequest['outcome']
export type Decision = ScreeningRequest['decision']
export type ShareStatus = CriterionCard['status']
export type Step = WaterfallStep['step']
export type Move = ClockMove['to']

/** A piece of a list, as every list of the office comes. */
export interface Page<Item> extends Pick<PagePersonFile, 'next'> {
  items: Item[]
}
