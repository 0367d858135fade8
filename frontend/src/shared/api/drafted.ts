/* The shapes of the desk's answers until the server's contract is committed; then names for generated types. */
export type View = 'MINE' | 'UNASSIGNED' | 'ALL' | 'OVERDUE' | 'WAITING'
export type Sort = 'DUE' | 'RECEIVED' | 'NUMBER' | 'PRIORITY'
export type Direction = 'ASC' | 'DESC'
export type TaskKind = 'SCREEN' | 'AWAIT_REPLY' | 'AWAIT_CAPACITY' | 'ASSIGN' | 'PLAN' | 'CARRY_OUT' | 'CONCLUDE'
export type Subject = 'CONTACT' | 'COLLABORATION' | 'APPLICATION' | 'OTHER'
export type Priority = 'HIGH' | 'NORMAL' | 'LOW'
export interface PersonRef {
  id: string
  name: string
  initials: string
}
export interface WorkItem {
  taskId: string
  kind: TaskKind
  number: string
  title: string
  subject: Subject
  area: string
  requester: string
  organisation: string
  assignee?: PersonRef | null
  dueAt?: string | null
  overdueWorkingDays?: number | null
  createdAt: string
  priority: Priority
}
export interface WorkPage {
  items: WorkItem[]
  next?: string | null
  counts: Record<View, number>
}

export type Status =
  | 'RECEIVED'
  | 'AWAITING_REPLY'
  | 'AWAITING_CAPACITY'
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'CONCLUDING'
  | 'CLOSED'
export type ClosureKind = 'CONCLUDED' | 'ANSWERED' | 'REFERRED' | 'DECLINED' | 'LAPSED' | 'WITHDRAWN' | 'MERGED'
export type Stage = 'RECEIVED' | 'SCREENED' | 'ASSIGNED' | 'ADVISED' | 'CLOSED' | 'FOLLOWED_UP'
export type StageState = 'DONE' | 'NOW' | 'AHEAD' | 'SKIPPED'
export type RequisitionKind = 'REQUISITION' | 'ADVICE'
export type Outcome = 'SOLVED' | 'PARTLY_SOLVED' | 'NOT_SOLVED'
export type EntryKind =
  | 'MESSAGE_IN'
  | 'MESSAGE_OUT'
  | 'NOTE'
  | 'DECISION'
  | 'TASK'
  | 'HOURS'
  | 'FILE'
  | 'MAIL'
  | 'CHANGE'
export interface FileInfo {
  id: string
  name: string
  contentType: string
  size: number
  at: string
}
export interface DeadlineExplained {
  due: string
  from: string
  workingDays: number
  holidaysSkipped: string[]
}
export interface TaskView {
  taskId: string
  kind: TaskKind
  formKey: string
  assignee?: PersonRef | null
  dueAt?: string | null
  dueExplained?: DeadlineExplained | null
  createdAt: string
}
export interface Entry {
  id: string
  at: string
  kind: EntryKind
  author?: { name: string; initials: string } | null
  textCode?: string | null
  params?: Record<string, string> | null
  text?: string | null
  files?: FileInfo[]
  mailState?: string | null
}
export interface Relevance {
  criterion: string
  title: string
  /** What the rule says. */
  rule: boolean
  /** What the screener made of it. */
  proposed: boolean
  decided?: boolean | null
  pending: boolean
  reason?: string | null
  reasonCode: string
  by?: string | null
  at?: string | null
}
export interface CasePage {
  number: string
  title: string
  description: string
  subject: Subject
  kind: RequisitionKind
  status: Status
  closure?: ClosureKind | null
  priority: Priority
  area: { id: string; name: string }
  requester: { id: string; name: string; email: string; phone?: string | null }
  organisation?: { id: string; name: string } | null
  consultant?: PersonRef | null
  receivedAt: string
  firstResponseAt?: string | null
  deadline?: string | null
  desiredBy?: string | null
  expectedStart?: string | null
  closedAt?: string | null
  timesReopened: number
  stages: { stage: Stage; state: StageState; at?: string | null }[]
  timeline: Entry[]
  files: FileInfo[]
  methods: { id: string; name: string }[]
  relevance: Relevance[]
  followUp?: {
    status: string
    invitedAt?: string | null
    deliveredAt?: string | null
    answeredAt?: string | null
  } | null
  hoursMinutes: number
  task?: TaskView | null
  overdueWorkingDays?: number | null
  rights: { mayWrite: boolean; mayReopen: boolean; mayDecideRelevance: boolean; mayAssign: boolean }
}

export type Decision = 'ACCEPT' | 'WAIT' | 'ANSWER' | 'ASK_BACK' | 'REFER' | 'DECLINE'
export interface Reason {
  code: string
  params?: Record<string, string> | null
}
export interface ScreeningProposal {
  route: { priority: Priority; deadlineWorkingDays: number; deadline: string; reasons: Reason[] }
  consultants: { person: PersonRef; points: number; openCases: number; reasons: Reason[]; absent: boolean }[]
  criteria: { criterion: string; title: string; relevant: boolean; reasons: Reason[] }[]
  likelyRequester?: { id: string; name: string } | null
}
export interface RelevanceAnswer {
  criterion: string
  relevant: boolean
  reason?: string | null
}
export interface Conclusion {
  outcome: Outcome
  summary: string
  methodIds: string[]
  relevance?: RelevanceAnswer[]
}
export interface ScreeningForm {
  taskId: string
  decision: Decision
  kind: RequisitionKind
  subject: Subject
  areaId: string
  priority: Priority
  deadline?: string | null
  relevance: RelevanceAnswer[]
  consultantId?: string | null
  expectedStart?: string | null
  text?: string | null
  referredTo?: string | null
  conclusion?: Conclusion | null
}
export interface Method {
  id: string
  code: string
  title: string
  description: string
}
export interface Area {
  id: string
  code: string
  name: string
  district?: string | null
}
export interface CaseProcess {
  definition: string
  version: number
  active: string[]
  done: { elementId: string; at: string }[]
}

export interface RequisitionRow {
  number: string
  title: string
  subject: Subject
  kind: RequisitionKind
  status: Status
  closure?: ClosureKind | null
  area: string
  requester: string
  organisation?: string | null
  consultant?: PersonRef | null
  priority: Priority
  receivedAt: string
  closedAt?: string | null
}
export interface RequisitionList {
  items: RequisitionRow[]
  next?: string | null
  total: number
}

export type OrganisationKind = 'ADMINISTRATION' | 'INSTITUTION' | 'ASSOCIATION' | 'COMPANY' | 'OTHER'
export interface CallForm {
  subject: Subject
  areaId: string
  title: string
  description: string
  organisationId?: string | null
  organisationName?: string | null
  organisationKind?: OrganisationKind | null
  name: string
  email: string
  phone?: string | null
  desiredBy?: string | null
  language: 'da' | 'en'
  answer?: { answer: string; outcome: Outcome; summary: string; methodIds: string[] } | null
}

export type ShareStatus =
  | 'SO_FAR_ABOVE'
  | 'SO_FAR_BELOW'
  | 'CANNOT_TELL_YET'
  | 'MET'
  | 'NOT_MET'
  | 'LIKELY_MET'
  | 'LIKELY_NOT_MET'
  | 'CANNOT_TELL'
export interface PeriodView {
  code: string
  kind: 'PROGRAMME' | 'QUARTER' | 'HALF_YEAR'
  from: string
  to: string
  frozen: boolean
  frozenAt?: string | null
}
export interface Variant {
  k: number
  n: number
  relevant: number
  answered: number
  silent: number
  share?: number | null
  sharePercent?: string | null
  low?: number | null
  high?: number | null
  status: ShareStatus
}
export interface CriterionCard {
  code: string
  title: string
  quote: string
  target: number
  k: number
  n: number
  share?: number | null
  sharePercent?: string | null
  relevant: number
  answered: number
  notApplicable: number
  silent: number
  low?: number | null
  high?: number | null
  ciLow?: number | null
  ciHigh?: number | null
  amongAnswers: 'ABOVE' | 'AT' | 'BELOW' | 'NONE'
  status: ShareStatus
  final: boolean
  why: { code: string; params: Record<string, string> }[]
  needAtLeast: number
  needSurely: number
  outOfReach: boolean
  asOf: string
  outByRule: number
  outByDecision: number
  sensitivity: { partly?: Variant | null; firstWave?: Variant | null; allInScope?: Variant | null }
}
export interface CriteriaPage {
  period: PeriodView
  periods: PeriodView[]
  cards: CriterionCard[]
}
export type Step = 'IN_SCOPE' | 'RELEVANT' | 'INVITED' | 'DELIVERED' | 'OPENED' | 'ANSWERED' | 'APPLICABLE' | 'SUCCESS'
export interface WaterfallStep {
  step: Step
  units: number
  drops: { reason: string; units: number }[]
}
export interface BreakdownRow {
  key: string
  label: string
  suppressed: boolean
  k?: number | null
  n?: number | null
  share?: number | null
  sharePercent?: string | null
  relevant?: number | null
  answered?: number | null
  silent?: number | null
  low?: number | null
  high?: number | null
}
export interface BreakdownTable {
  by: 'AREA' | 'SUBJECT' | 'KIND'
  rows: BreakdownRow[]
}
export interface CriterionPage {
  period: PeriodView
  card: CriterionCard
  waterfall: WaterfallStep[]
  breakdowns: BreakdownTable[]
  definition: { version: number; target: number; author: string; reason: string }
}
export interface UnitLine {
  requester?: string | null
  organisation?: string | null
  number?: string | null
  title?: string | null
  state: Step
  reason?: string | null
  answer?: 'YES' | 'PARTLY' | 'NO' | 'NOT_RELEVANT' | null
}

export interface DurationFigure {
  n: number
  p50?: number | null
  p85?: number | null
}
export interface StatisticsView {
  from: string
  to: string
  asOf: string
  minutesPerWorkingDay: number
  volume: { month: string; requisitions: number; advice: number; closed: number }[]
  open: { status: Status; upTo14: number; upTo30: number; upTo60: number; over60: number }[]
  firstResponse: DurationFigure
  leadTime: DurationFigure
  waiting: { cases: number; onUsMinutes: number; onRequesterMinutes: number }
  workload: { consultantId?: string | null; name?: string | null; open: number }[]
  steps: { elementId: string; count: number; medianMinutes: number }[]
}

export interface AbsenceView {
  id: string
  firstDay: string
  lastDay: string
  standIn?: string | null
}
export interface PersonFile {
  id: string
  name: string
  email: string
  language: string
  phone?: string | null
  roles: ('REQUESTER' | 'CONSULTANT' | 'MANAGER' | 'ADMIN')[]
  active: boolean
  unit?: string | null
  organisation?: string | null
  fte: number
  competences: string[]
  areasKnown: string[]
  username?: string | null
  mustChangePassword: boolean
  absences: AbsenceView[]
  version: number
}
export interface PersonForm {
  name: string
  email: string
  language: string
  phone?: string | null
  roles: PersonFile['roles']
  active: boolean
  unitId?: string | null
  organisationId?: string | null
  fte?: number | null
  competences: string[]
  areasKnown: string[]
  username?: string | null
  password?: string | null
}
export interface UnitFile {
  id: string
  name: string
  parent?: string | null
  active: boolean
  version: number
}
export interface AreaFile {
  id: string
  code: string
  name: string
  district?: string | null
  position: number
  active: boolean
  version: number
}
export interface OrganisationFile {
  id: string
  name: string
  kind: OrganisationKind
  unit?: string | null
  listed: boolean
  active: boolean
  version: number
}
export interface SettingRow {
  key: string
  kind: 'INTEGER' | 'FLAG'
  value: string
  standard: string
  least: number
  most: number
  changedBy?: string | null
  changedAt?: string | null
  reason?: string | null
}
export interface CalendarYear {
  year: number
  openingHour: number
  closingHour: number
  closedDays: { day: string; key: string; name: string }[]
}
export interface OutboxMail {
  id: string
  template: string
  to: string
  name: string
  language: string
  aboutKind: string
  aboutId: string
  state: 'QUEUED' | 'SENDING' | 'SENT' | 'DEFERRED' | 'BOUNCED' | 'UNCERTAIN' | 'HELD'
  attempts: number
  postedAt: string
  dueAt: string
  sentAt?: string | null
  reason?: string | null
}
export interface IncidentView {
  jobId: string
  process: string
  businessKey?: string | null
  elementId?: string | null
  message?: string | null
  dueAt?: string | null
  createdAt: string
}
export interface AuditEntry {
  id: number
  at: string
  action: string
  kind: string
  recordId: string
  by?: string | null
  facts: Record<string, string>
  seal?: number | null
}
export interface Page<Item> {
  items: Item[]
  next?: string | null
}
