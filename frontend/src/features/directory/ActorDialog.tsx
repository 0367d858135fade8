import { useId } from 'react'
import { useForm } from 'react-hook-form'
import type { ActorLine } from '@/shared/api/contract'
import { EMAIL, ORGANISATION_KINDS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Checkbox, FormDialog, Select, TextArea, TextField } from '@/shared/ui'
import { useChangeActor } from './api'
import text from './text'

interface ActorDialogProps {
  actor: ActorLine | undefined
  districts: readonly string[]
  onClose: () => void
}

export function ActorDialog({ actor, districts, onClose }: ActorDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const list = useId()
  const change = useChangeActor()
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      name: actor?.name ?? '',
      kind: actor?.kind ?? ('ASSOCIATION' as ActorLine['kind']),
      network: actor?.network ?? false,
      district: actor?.district ?? '',
      about: actor?.about ?? '',
      contactName: actor?.contactName ?? '',
      contactEmail: actor?.contactEmail ?? '',
      contactPhone: actor?.contactPhone ?? '',
    },
  })
  const { errors } = formState
  const said = { validate: (value: string) => value.trim() !== '' }
  const send = handleSubmit((form) =>
    change.mutate(
      actor
        ? { path: `/${actor.id}`, method: 'PUT', body: { version: actor.version, actor: form } }
        : { path: '', method: 'POST', body: form },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog
      title={actor ? t('actors.editNamed', { name: actor.name }) : t('actors.add')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {!actor && (
        <>
          <TextField
            label={t('actors.form.name')}
            maxLength={200}
            error={errors.name && c('required')}
            {...register('name', said)}
          />
          <Select label={t('actors.form.kind')} width="m" {...register('kind')}>
            {ORGANISATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {w(`organisationKind.${kind}`)}
              </option>
            ))}
          </Select>
        </>
      )}
      <Checkbox label={t('actors.form.network')} {...register('network')} />
      <TextField
        label={t('actors.form.district')}
        maxLength={100}
        list={list}
        autoComplete="off"
        error={errors.district && c('required')}
        {...register('district', said)}
      />
      <datalist id={list}>
        {districts.map((district) => (
          <option key={district} value={district} />
        ))}
      </datalist>
      <TextArea label={t('actors.form.about')} optional rows={3} maxLength={2000} {...register('about')} />
      <TextField label={t('actors.form.contactName')} optional maxLength={200} {...register('contactName')} />
      <TextField
        label={t('actors.form.contactEmail')}
        optional
        type="email"
        maxLength={254}
        error={errors.contactEmail && t('corps.form.wrongEmail')}
        {...register('contactEmail', { pattern: EMAIL })}
      />
      <TextField label={t('actors.form.contactPhone')} optional maxLength={40} {...register('contactPhone')} />
    </FormDialog>
  )
}
