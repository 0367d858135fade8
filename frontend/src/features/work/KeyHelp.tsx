import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Dialog, DialogActions } from '@/shared/ui'
import text from './text'

interface KeyHelpProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  on: boolean
  onSwitch: (on: boolean) => void
}

export function KeyHelp({ open, onOpenChange, on, onSwitch }: KeyHelpProps) {
  const t = useText(text)
  const keys = [
    ['j', t('help.down')],
    ['k', t('help.up')],
    ['↵', t('help.enter')],
    ['c', t('help.claim')],
    ['x', t('help.pick')],
    ['n', t('help.new')],
    ['?', t('help.help')],
    ['g o', t('help.goWork')],
    ['g r', t('help.goCases')],
    ['g i', t('help.goInbox')],
    ['g h', t('help.goHours')],
    ['g m', t('help.goMethods')],
    ['g s', t('help.goCriteria')],
    ['g t', t('help.goStatistics')],
  ] as const
  return (
    <Dialog title={t('help.title')} open={open} onOpenChange={onOpenChange}>
      <dl className="key-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('help.on')}
        hint={t('help.onHint')}
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>{t('help.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
