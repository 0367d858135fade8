import type {
  CasePage,
  Decision,
  RequisitionKind,
  ScreeningForm,
  ScreeningProposal,
  TaskView,
} from '@/shared/api/contract'
import { plainDay } from '@/shared/lib/dates'

export const DECISIONS = ['ACCEPT', 'WAIT', 'ANSWER', 'ASK_BACK', 'REFER', 'DECLINE'] as const

/** The answers of the screening form, flat, as the inputs hold them. */
export interface ScreeningValues {
  decision: Decision | ''
  kind: RequisitionKind
  subject: CasePage['subject']
  areaId: string
  priority: CasePage['priority']
  deadline: string
  consultantId: string
  expectedStart: string
  text: string
  referredTo: string
  confidential: boolean
  outcome: string
  summary: string
  methodIds: string[]
  /** By criterion: 'yes' or 'no'. */
  relevant: Record<string, 'yes' | 'no'>
  /** By criterion: why it differs from the proposal. */
  why: Record<string, string>
}

/** Which decisions take the case on, and so ask for its facts and its relevance. */
export function takesOn(decision: ScreeningValues['decision']): boolean {
  return decision === 'ACCEPT' || decision === 'WAIT' || decision === 'ANSWER'
}

export function screeningDefaults(page: CasePage, proposal: ScreeningProposal): ScreeningValues {
  const first = proposal.consultants.find((candidate) => !candidate.absent)
  return {
    decision: '',
    kind: page.kind ?? 'REQUISITION',
    subject: page.subject,
    areaId: page.area.id,
    priority: proposal.route.priority,
    deadline: plainDay(proposal.route.deadline),
    consultantId: first?.person.id ?? '',
    expectedStart: '',
    text: '',
    referredTo: '',
    confidential: false,
    outcome: '',
    summary: '',
    methodIds: [],
    relevant: Object.fromEntries(proposal.criteria.map((one) => [one.criterion, word(one.relevant)])),
    why: {},
  }
}

/** Only what belongs to the decision is sent; the rest stays in the form, should the decision change. */
export function screeningAnswer(task: TaskView, values: ScreeningValues, proposal: ScreeningProposal): ScreeningForm {
  const decision = values.decision || 'ACCEPT'
  const on = takesOn(decision)
  const wordy = decision === 'ANSWER' || decision === 'ASK_BACK' || decision === 'REFER' || decision === 'DECLINE'
  return {
    taskId: task.taskId,
    decision,
    kind: decision === 'ANSWER' ? 'ADVICE' : values.kind,
    subject: values.subject,
    areaId: values.areaId,
    priority: values.priority,
    deadline: on && decision !== 'ANSWER' && values.deadline ? values.deadline : undefined,
    relevance: on
      ? proposal.criteria.map(({ criterion, relevant }) => {
          const chosen = values.relevant[criterion] !== 'no'
          return { criterion, relevant: chosen, reason: chosen === relevant ? undefined : values.why[criterion] }
        })
      : [],
    consultantId:
      (decision === 'ACCEPT' || decision === 'WAIT') && values.consultantId ? values.consultantId : undefined,
    expectedStart: decision === 'WAIT' ? values.expectedStart : undefined,
    confidential: values.confidential || undefined,
    text: wordy ? values.text.trim() : undefined,
    referredTo: decision === 'REFER' ? values.referredTo.trim() : undefined,
    conclusion:
      decision === 'ANSWER'
        ? {
            outcome: values.outcome as 'SOLVED',
            summary: values.text.trim(),
            methodIds: values.methodIds,
          }
        : undefined,
  }
}

type Followed = ['priority', ScreeningValues['priority']] | ['deadline', string] | [`relevant.${string}`, 'yes' | 'no']

/** The answers that only repeated the last proposal, as the new one has them. */
export function followed(values: ScreeningValues, before: ScreeningProposal, now: ScreeningProposal): Followed[] {
  const changed: Followed[] = []
  if (values.priority === before.route.priority && values.priority !== now.route.priority)
    changed.push(['priority', now.route.priority])
  const deadline = plainDay(now.route.deadline)
  if (values.deadline === plainDay(before.route.deadline) && values.deadline !== deadline)
    changed.push(['deadline', deadline])
  for (const { criterion, relevant } of now.criteria) {
    const last = before.criteria.find((one) => one.criterion === criterion)?.relevant
    const repeated = values.relevant[criterion] === word(last)
    if (repeated && last !== relevant) changed.push([`relevant.${criterion}`, word(relevant)])
  }
  return changed
}

function word(relevant: boolean | undefined): 'yes' | 'no' {
  return relevant ? 'yes' : 'no'
}
