import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { QuestionnairePage as Page, Question, QuestionnaireDraft } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import { newQuestion } from './content'
import QuestionnairePage from './QuestionnairePage'

const question: Question = {
  ...newQuestion(),
  key: 'cooperation',
  textDa: 'Er samarbejdet bedre?',
  textEn: 'Is cooperation better?',
  always: false,
}

const content = { introDa: '', introEn: '', thanksDa: '', thanksEn: '', questions: [question] }

const page: Page = {
  key: 'requisition-follow-up',
  versions: [{ version: 1, publishedAt: NOW, author: 'Mikkel Bruun', reason: 'Program 2010', questions: 1 }],
  newest: content,
  counted: { cooperation: 'S14' },
}

const draft = (more: Partial<QuestionnaireDraft> = {}): QuestionnaireDraft => ({
  basedOn: 1,
  revision: 1,
  changedAt: NOW,
  changedBy: 'Mikkel Bruun',
  content,
  problems: [],
  ...more,
})

const show = () => showPage(<QuestionnairePage id="requisition-follow-up" search={{}} onSearch={() => undefined} />)

describe('writing a questionnaire', () => {
  const office = theOffice()

  it('adds a question, shows it on the phone, and saves the revision that was read', async () => {
    const user = userEvent.setup()
    office.answers('/questionnaires/requisition-follow-up', page)
    const saved = office.takes('put', '/questionnaires/requisition-follow-up/draft', draft())
    show()

    await user.click(await screen.findByRole('button', { name: 'Tilføj spørgsmål' }))
    await user.type(screen.getByRole('textbox', { name: 'Spørgsmål på dansk' }), 'Hvor mange møder?')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Svar' }), 'NUMBER')

    const phone = screen.getByRole('complementary', { name: 'Sådan ser det ud på en telefon' })
    expect(within(phone).getByRole('group', { name: 'Hvor mange møder?' })).toBeVisible()
    await waitFor(() => expect(saved.length).toBeGreaterThan(0), { timeout: 4000 })
    expect(saved[0]).toMatchObject({
      revision: 0,
      content: { questions: [{ key: 'cooperation' }, { type: 'NUMBER', textDa: 'Hvor mange møder?' }] },
    })
  })

  it('keeps a question that a criterion counts', async () => {
    office.answers('/questionnaires/requisition-follow-up', page)
    show()

    expect(await screen.findByRole('button', { name: /^Fjern: 1\. Er samarbejdet bedre/ })).toBeDisabled()
    expect(screen.getByText('Tæller i S14')).toBeVisible()
  })

  it('publishes with a reason', async () => {
    const user = userEvent.setup()
    office.answers('/questionnaires/requisition-follow-up', { ...page, draft: draft({ revision: 3 }) })
    const sent = office.takes('post', '/questionnaires/requisition-follow-up/versions', {
      ...page,
      versions: [{ ...page.versions[0], version: 2 }, ...page.versions],
    })
    show()

    await user.click(await screen.findByRole('button', { name: 'Udgiv version 2' }))
    const dialog = await screen.findByRole('alertdialog')
    await user.type(within(dialog).getByRole('textbox', { name: 'Hvorfor' }), 'Vi vil vide mere')
    await user.click(within(dialog).getByRole('button', { name: 'Udgiv version 2' }))

    expect(await screen.findByText('Version 2 er udgivet')).toBeVisible()
    expect(sent).toEqual([{ revision: 3, reason: 'Vi vil vide mere' }])
  })

  it('says what is missing, and publishes nothing before', async () => {
    office.answers('/questionnaires/requisition-follow-up', {
      ...page,
      draft: draft({ problems: [{ code: 'ENGLISH_MISSING', question: 'cooperation' }] }),
    })
    show()

    expect(await screen.findByText(/Den engelske tekst mangler/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Udgiv version 2' })).toBeDisabled()
  })

  it('loses nothing when two write at once', async () => {
    const user = userEvent.setup()
    office.answers('/questionnaires/requisition-follow-up', { ...page, draft: draft() })
    office.takes(
      'put',
      '/questionnaires/requisition-follow-up/draft',
      { type: '/problems/draft-changed', title: 'Karen Toft har gemt imens', status: 409 },
      409,
    )
    show()
    await user.click(await screen.findByRole('button', { name: /^Ret: 1/ }))
    await user.type(screen.getByRole('textbox', { name: 'Spørgsmål på dansk' }), ' Nu?')

    expect(await screen.findByText('Karen Toft har gemt imens', {}, { timeout: 4000 })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Spørgsmål på dansk' })).toHaveValue('Er samarbejdet bedre? Nu?')
    const theirs = { ...content, questions: [{ ...question, textDa: 'Deres ord?' }] }
    office.answers('/questionnaires/requisition-follow-up', { ...page, draft: draft({ revision: 2, content: theirs }) })
    const saved = office.takes('put', '/questionnaires/requisition-follow-up/draft', draft({ revision: 3 }))
    await user.click(screen.getByRole('button', { name: 'Gem min i stedet' }))

    await waitFor(() =>
      expect(saved).toMatchObject([{ revision: 2, content: { questions: [{ key: 'cooperation' }] } }]),
    )
  })
})
