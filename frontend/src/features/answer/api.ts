import {
  currentAnswer,
  openAnswer,
  optOutOfAnswers,
  saveAnswer,
  startAnswer,
  submitAnswer,
} from '@/shared/api/generated/fetch/questionnaire'

export { currentAnswer, optOutOfAnswers, saveAnswer, startAnswer, submitAnswer }

export const BY_LINK = { open: openAnswer, current: currentAnswer }
