import type {
  CasePage,
  CaseTimelinePage,
  CriterionCard,
  Me,
  PersonRef,
  ScreeningProposal,
  WorkItem,
  WorkPage,
  WorkWhy,
} from '@/shared/api/contract'

/*
 * The small town of the tests: the same requester, consultant and manager everywhere. It is Wednesday 3 March 2010,
 * half past ten.
 */
export const NOW = '2010-03-03T09:30:00Z'

export const amina: PersonRef = { id: 'amina', name: 'Amina Holm', initials: 'AH' }
export const jonas: PersonRef = { id: 'jonas', name: 'Jonas Riis', initials: 'JR' }

export const aminaAtHerDesk: Me = { ...amina, roles: ['CONSULTANT'], language: 'da', mustChangePassword: false }
export const office = {
  now: NOW,
  demo: false,
  language: 'da',
  firstResponseWorkingDays: 2,
  fileMaxMb: 25,
  caseMaxMb: 100,
  unit: 'TaskForce Integration',
} as const

/** Why the first answer is due, and nobody's yet. */
export const nobodysYet: WorkWhy = {
  holder: { reason: 'NOBODY' },
  due: {
    reason: 'FIRST_RESPONSE',
    counted: { due: '2010-03-02T09:12:00Z', from: '2010-02-26T09:12:00Z', workingDays: 2, holidaysSkipped: [] },
  },
}

export const healthCafe: WorkItem = {
  taskId: 'task-42',
  kind: 'SCREEN',
  number: '2010-0042',
  title: 'Kontakt til kvindeforeninger om sundhedscafé',
  subject: 'CONTACT',
  area: 'Mjølnerparken',
  requester: 'Lise Winther',
  organisation: 'Sundheds- og Omsorgsforvaltningen',
  dueAt: '2010-03-02T09:12:00Z',
  overdueWorkingDays: 1,
  createdAt: '2010-02-26T09:12:00Z',
  priority: 'HIGH',
  confidential: false,
}

export const grantApplication: WorkItem = {
  taskId: 'task-37',
  kind: 'CARRY_OUT',
  number: '2010-0037',
  title: 'Ansøgning til puljen for lokalt demokrati',
  subject: 'APPLICATION',
  area: 'Sundholm',
  requester: 'Fadumo Ali',
  organisation: 'Somalisk Netværk København',
  assignee: amina,
  dueAt: '2010-03-11T15:00:00Z',
  createdAt: '2010-02-25T10:20:00Z',
  priority: 'NORMAL',
  confidential: false,
}

export const workList: WorkPage = {
  items: [healthCafe, grantApplication],
  counts: {
    MINE: { count: 1, more: false },
    UNASSIGNED: { count: 1, more: false },
    TEAM: { count: 0, more: false },
    OVERDUE: { count: 1, more: false },
    WAITING: { count: 0, more: false },
    ALL: { count: 2, more: false },
  },
  matching: { count: 2, more: false },
}

export const casePage: CasePage = {
  number: '2010-0037',
  title: 'Ansøgning til puljen for lokalt demokrati',
  description: 'Vi vil søge 150.000 kr. til et beboerråd for unge og har aldrig skrevet en ansøgning før.',
  subject: 'APPLICATION',
  kind: 'REQUISITION',
  status: 'IN_PROGRESS',
  priority: 'NORMAL',
  confidential: false,
  area: { id: 'sundholm', name: 'Sundholm' },
  requester: { id: 'fadumo', name: 'Fadumo Ali', email: 'fadumo@example.dk' },
  organisation: { id: 'somalisk', name: 'Somalisk Netværk København' },
  consultant: amina,
  receivedAt: '2010-02-24T18:37:00Z',
  firstResponseAt: '2010-02-25T08:05:00Z',
  deadline: '2010-03-11T15:00:00Z',
  desiredBy: '2010-03-15',
  timesReopened: 0,
  stages: [
    { stage: 'RECEIVED', state: 'DONE', at: '2010-02-24T18:37:00Z' },
    { stage: 'SCREENED', state: 'DONE', at: '2010-02-25T08:05:00Z' },
    { stage: 'ASSIGNED', state: 'DONE', at: '2010-02-25T10:20:00Z' },
    { stage: 'ADVISED', state: 'NOW' },
    { stage: 'CLOSED', state: 'AHEAD' },
    { stage: 'FOLLOWED_UP', state: 'AHEAD' },
  ],
  returnedAddresses: [],
  files: [
    {
      id: 'f1',
      name: 'budget-v2.xlsx',
      contentType: 'application/vnd.ms-excel',
      size: 48_000,
      at: '2010-03-02T09:41:00Z',
      series: 'f1',
      version: 1,
      thumbnail: false,
    },
  ],
  methods: [],
  relevance: [
    {
      criterion: 'S13',
      title: 'Har brugt nye metoder til inddragelse',
      rule: true,
      proposed: true,
      pending: false,
      reasonCode: 'APPLICATION_INVOLVES_TARGET_GROUP',
    },
    {
      criterion: 'S14',
      title: 'Oplever forbedret samarbejde',
      rule: false,
      proposed: false,
      pending: false,
      reasonCode: 'APPLICATION_IS_WRITTEN_ALONE',
    },
    {
      criterion: 'S15',
      title: 'Oplever forbedret indsats',
      rule: true,
      proposed: true,
      pending: false,
      reasonCode: 'APPLICATION_USES_PROJECT_TOOLS',
    },
  ],
  openedAnswers: [],
  hoursMinutes: 405,
  task: {
    taskId: 'task-37',
    kind: 'CARRY_OUT',
    formKey: 'advice',
    assignee: amina,
    dueAt: '2010-03-11T15:00:00Z',
    createdAt: '2010-02-25T10:20:00Z',
  },
  language: 'da',
  rights: {
    mayWrite: true,
    mayReopen: false,
    mayDecideRelevance: false,
    mayAssign: false,
    mayCorrect: true,
    mayChangeConfidentiality: false,
  },
}

export const healthCafeCase: CasePage = {
  ...casePage,
  number: '2010-0042',
  title: healthCafe.title,
  description:
    'Vi vil gerne åbne en sundhedscafé i beboerhuset og mangler kontakt til kvinder, der selv kan være med til at forme den.',
  subject: 'CONTACT',
  status: 'RECEIVED',
  priority: 'HIGH',
  confidential: false,
  area: { id: 'mjolnerparken', name: 'Mjølnerparken' },
  requester: { id: 'lise', name: 'Lise Winther', email: 'lise@example.dk', phone: '33 17 00 00' },
  organisation: { id: 'suf', name: 'Sundheds- og Omsorgsforvaltningen' },
  desiredBy: '2010-04-01',
  stages: [
    { stage: 'RECEIVED', state: 'NOW', at: '2010-02-26T09:12:00Z' },
    { stage: 'SCREENED', state: 'AHEAD' },
    { stage: 'ASSIGNED', state: 'AHEAD' },
    { stage: 'ADVISED', state: 'AHEAD' },
    { stage: 'CLOSED', state: 'AHEAD' },
    { stage: 'FOLLOWED_UP', state: 'AHEAD' },
  ],
  returnedAddresses: [],
  files: [],
  relevance: [],
  openedAnswers: [],
  hoursMinutes: 0,
  task: {
    taskId: 'task-42',
    kind: 'SCREEN',
    formKey: 'screening',
    dueAt: healthCafe.dueAt,
    dueExplained: { due: '2010-03-02T09:12:00Z', from: '2010-02-26T09:12:00Z', workingDays: 2, holidaysSkipped: [] },
    createdAt: healthCafe.createdAt,
  },
  overdueWorkingDays: 1,
}

export const proposal: ScreeningProposal = {
  route: {
    priority: 'HIGH',
    deadlineWorkingDays: 10,
    deadline: '2010-03-17T15:00:00Z',
    reasons: [{ code: 'AREA_HAS_A_NEIGHBOURHOOD_PLAN', params: {} }],
  },
  consultants: [
    {
      person: amina,
      points: 7,
      openCases: 3,
      absent: false,
      reasons: [
        { code: 'KNOWS_THE_AREA', params: {} },
        { code: 'HAS_ROOM', params: {} },
      ],
    },
    { person: jonas, points: 2, openCases: 8, absent: false, reasons: [{ code: 'CARRIES_MUCH', params: {} }] },
  ],
  criteria: [
    {
      criterion: 'S13',
      title: 'Har brugt nye metoder til inddragelse',
      relevant: true,
      reasons: [{ code: 'CONTACT_BRINGS_NEW_METHODS', params: {} }],
    },
    {
      criterion: 'S14',
      title: 'Oplever forbedret samarbejde',
      relevant: true,
      reasons: [{ code: 'CONTACT_LEADS_TO_COOPERATION', params: {} }],
    },
    {
      criterion: 'S15',
      title: 'Oplever forbedret indsats',
      relevant: false,
      reasons: [{ code: 'SUBJECT_WITHOUT_PROJECT_TOOLS', params: {} }],
    },
  ],
  likelyRequester: { id: 'lise', name: 'Lise Winther' },
}

/** The first row of the table in figures.md: 14 of 20, 40 relevant, 24 answered, target 70. */
export const newMethods: CriterionCard = {
  code: 'S13',
  title: 'Har brugt nye metoder til inddragelse',
  quote: '70 % af de relevante rekvirenter har brugt nye metoder til inddragelse',
  target: 70,
  k: 14,
  n: 20,
  share: 0.7,
  sharePercent: '70',
  relevant: 40,
  answered: 24,
  notApplicable: 4,
  silent: 16,
  low: 14 / 36,
  high: 30 / 36,
  ciLow: 0.481,
  ciHigh: 0.833,
  amongAnswers: 'AT',
  status: 'CANNOT_TELL_YET',
  final: false,
  why: [{ code: 'INTERVAL_SPANS_TARGET', params: {} }],
  needAtLeast: 0,
  needSurely: 12,
  outOfReach: false,
  asOf: '2010-11-29T08:00:00Z',
  outByRule: 16,
  outByDecision: 2,
  sensitivity: {},
  waterfall: [],
}

const timelineOfTheGrant: CaseTimelinePage = {
  items: [
    {
      id: 'e1',
      at: '2010-02-24T18:37:00Z',
      kind: 'MESSAGE_IN',
      author: { name: 'Fadumo Ali', initials: 'FA' },
      textCode: 'received',
      text: 'Vi vil søge 150.000 kr. til et beboerråd for unge. Kan I hjælpe os i gang?',
      params: {},
      files: [],
      deliveries: [],
    },
    {
      id: 'e2',
      at: '2010-02-25T08:05:00Z',
      kind: 'DECISION',
      author: amina,
      textCode: 'accepted',
      params: { kind: 'REQUISITION', priority: 'NORMAL', deadline: '2010-03-11T15:00:00Z' },
      files: [],
      deliveries: [],
    },
    {
      id: 'e3',
      at: '2010-02-25T10:20:00Z',
      kind: 'DECISION',
      author: amina,
      textCode: 'assigned',
      params: { consultant: 'Amina Holm' },
      files: [],
      deliveries: [],
    },
    {
      id: 'e4',
      at: '2010-02-26T13:02:00Z',
      kind: 'NOTE',
      author: amina,
      textCode: 'note',
      text: 'Ansøgningsfristen er 15. marts.',
      params: {},
      files: [],
      deliveries: [],
    },
    {
      id: 'e5',
      at: '2010-03-01T14:00:00Z',
      kind: 'HOURS',
      author: amina,
      textCode: 'hours-logged',
      params: { minutes: '150' },
      files: [],
      deliveries: [],
    },
    {
      id: 'e6',
      at: '2010-03-02T09:41:00Z',
      kind: 'MESSAGE_OUT',
      author: amina,
      textCode: 'message',
      text: 'Vedhæftet er et udkast til budget og tidsplan.',
      files: [
        {
          id: 'f1',
          name: 'budget-v2.xlsx',
          contentType: 'application/vnd.ms-excel',
          size: 48_000,
          at: '2010-03-02T09:41:00Z',
          series: 'f1',
          version: 1,
          thumbnail: false,
        },
      ],
      deliveries: [],
      mailState: 'SENT',
      params: {},
    },
  ],
  counts: { MESSAGES: 2, NOTES: 1, DECISIONS: 2, TASKS: 0, FILES: 1, HOURS: 1, MAILS: 1, CHANGES: 0 },
}

/** As the server gives it: the newest first. */
export const caseTimeline: CaseTimelinePage = { ...timelineOfTheGrant, items: [...timelineOfTheGrant.items].reverse() }
