import type { Outputs } from '../../../shared/contract/index.ts';
import { type Settings, settingFields } from '../../../shared/domain/firm/settings.ts';
import { cardOf, formOf } from '../../../shared/domain/values/card-fields.ts';
import { client } from '../../client/client.ts';
import { cardChecks } from '../../components/form/field-checks.ts';
import { useText } from '../../components/text/text.tsx';
import { useCardForm } from '../../hooks/use-edit-form.ts';

type SettingsFormOptions = {
  readonly settings: Outputs['firm']['get'];
  readonly reread: () => Promise<unknown>;
  /** Where the form's own button goes next. */
  readonly onSubmitted?: () => void;
};

const asForm = (settings: Settings) => formOf(settingFields, settings);

/** The form of the firm's settings, whole: a screen draws the fields that it is about. */
export function useSettingsForm({ settings, reread, onSubmitted }: SettingsFormOptions) {
  const text = useText();
  return useCardForm({
    card: settings,
    toValues: asForm,
    reread,
    noun: 'settings',
    checks: cardChecks(text, settingFields),
    send: (values, read) => client.firm.update({ ...cardOf(settingFields, values), read }),
    told: text.t('settings.saved'),
    ...(onSubmitted ? { onSubmitted } : {}),
  });
}
