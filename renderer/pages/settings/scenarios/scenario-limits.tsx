import { mostContacts, mostDaysBetween, mostSteps } from '../../../../shared/contract/scenarios.ts';
import { messageScopes } from '../../../../shared/domain/kinds.ts';
import { MoneyInput } from '../../../components/form/money-input.tsx';
import { Select } from '../../../components/form/select.tsx';
import { WholeNumberInput } from '../../../components/form/whole-number-input.tsx';
import { useText } from '../../../components/text/text.tsx';
import type { BoundField } from '../../../hooks/use-edit-form.ts';
import type { ScenarioDraft } from './scenario-draft.ts';

type ScenarioLimitsProps = {
  values: ScenarioDraft;
  change: (part: Partial<ScenarioDraft>) => void;
  field: (name: 'minimumCents' | 'minimumDaysBetween' | 'mostContacts' | 'mostReminders' | 'messagesPer') => BoundField;
};

/** From which amount, how often and about what a scenario writes. */
export function ScenarioLimits({ values, change, field }: ScenarioLimitsProps) {
  const { t } = useText();
  return (
    <>
      <MoneyInput
        label={t('scenarios.minimumCents')}
        minimum={0}
        width={180}
        {...field('minimumCents')}
        value={values.minimumCents}
        onChange={(cents) => change({ minimumCents: cents ?? 0 })}
      />
      <WholeNumberInput
        label={t('scenarios.minimumDaysBetween')}
        least={0}
        most={mostDaysBetween}
        required
        {...field('minimumDaysBetween')}
        value={values.minimumDaysBetween}
        onChange={(days) => change({ minimumDaysBetween: days })}
      />
      <WholeNumberInput
        label={t('scenarios.mostContacts')}
        least={1}
        most={mostContacts}
        {...field('mostContacts')}
        value={values.mostContacts}
        onChange={(contacts) => change({ mostContacts: contacts })}
      />
      <WholeNumberInput
        label={t('scenarios.mostReminders')}
        least={1}
        most={mostSteps}
        {...field('mostReminders')}
        value={values.mostReminders}
        onChange={(reminders) => change({ mostReminders: reminders })}
      />
      <Select
        label={t('scenarios.messagesPer')}
        w={320}
        {...field('messagesPer')}
        data={messageScopes.map((value) => ({ value, label: t(`scenarios.per.${value}`) }))}
        value={values.messagesPer}
        onChange={(value) =>
          change({ messagesPer: messageScopes.find((known) => known === value) ?? values.messagesPer })
        }
      />
    </>
  );
}
