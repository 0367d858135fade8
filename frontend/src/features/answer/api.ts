import type { AnswerContent, AnswerPage } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const ACCESS = { access: '/api/answer-access', current: '/api/answer' }

export const currentAnswer = () => http<AnswerPage>('/api/answer')

export const startAnswer = () => http<AnswerPage>('/api/answer/start', { method: 'POST' })

export const saveAnswer = (content: AnswerContent) => http<void>('/api/answer', json('PUT', content))

export const submitAnswer = (content: AnswerContent) => http<void>('/api/answer/submission', json('POST', content))

export const optOutOfAnswers = () => http<AnswerPage>('/api/answer/opt-out', { method: 'POST' })
