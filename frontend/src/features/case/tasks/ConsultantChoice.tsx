import type { ComponentProps } from 'react'
import type { ScreeningProposal } from '@/shared/api/contract'
import reasons from '@/shared/lib/reasons'
import { useText } from '@/shared/lib/text'
import { Choices } from '@/shared/ui'
import text from '../taskText'
import { reasonWords } from '../taskWords'

type ChoicesProps = ComponentProps<typeof Choices>

interface ConsultantChoiceProps extends Omit<ChoicesProps, 'legend' | 'hint' | 'choices' | 'look'> {
  candidates: ScreeningProposal['consultants']
  /** Offers to leave the assignment to the manager. */
  optional?: boolean
}

/** Who advises: the best first, each with the reasons that the rules give. */
export function ConsultantChoice({ candidates, optional, ...field }: ConsultantChoiceProps) {
  const t = useText(text)
  const r = useText(reasons)
  return (
    <Choices
      {...field}
      legend={t('consultant')}
      hint={optional && t('consultantHint')}
      look="dense"
      choices={[
        ...candidates.map(({ person, openCases, reasons: why, absent }) => ({
          value: person.id,
          label: person.name,
          hint: [absent && t('absent'), t('openCases', { count: openCases }), reasonWords(r, 'consultant', why)]
            .filter(Boolean)
            .join(', '),
        })),
        ...(optional ? [{ value: '', label: t('later') }] : []),
      ]}
    />
  )
}
