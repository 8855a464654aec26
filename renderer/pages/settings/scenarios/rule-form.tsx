import { TextInput } from '@mantine/core';
import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import { customerKinds } from '../../../../shared/domain/kinds.ts';
import { abroad, mostMonths, type ScenarioRule } from '../../../../shared/domain/scenarios/rules.ts';
import { countryCodes } from '../../../../shared/domain/values/country.ts';
import { countryName } from '../../../../shared/i18n/country-name.ts';
import { client } from '../../../client/client.ts';
import { DialogForm, FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { Fields } from '../../../components/form/fields.tsx';
import { MoneyInput } from '../../../components/form/money-input.tsx';
import { Select } from '../../../components/form/select.tsx';
import { WholeNumberInput } from '../../../components/form/whole-number-input.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useEditForm } from '../../../hooks/use-edit-form.ts';

type RuleFormProps = {
  /** The rule and its place among `rules`, the next one for a new rule; null: no window. */
  edited: { index: number; rule: ScenarioRule } | null;
  rules: readonly ScenarioRule[];
  scenarios: readonly ListedScenario[];
  onClose: () => void;
};

/** The window in which a rule is written: the conditions that a customer must meet, all of them, and the scenario it then follows. */
export function RuleForm({ edited, rules, scenarios, onClose }: RuleFormProps) {
  const { t } = useText();
  return (
    <FormDialog opened={edited !== null} onClose={onClose} title={t('scenarios.ruleTitle')} size="lg">
      {edited ? <RuleFields edited={edited} rules={rules} scenarios={scenarios} /> : null}
    </FormDialog>
  );
}

function RuleFields({
  edited: { index, rule },
  rules,
  scenarios,
}: Omit<RuleFormProps, 'onClose' | 'edited'> & { edited: NonNullable<RuleFormProps['edited']> }) {
  const { t, language } = useText();
  const any = { value: '', label: t('scenarios.ruleAny') };
  const { values, field, change, frame } = useEditForm({
    start: {
      ...rule,
      scenarioId: String(rule.scenarioId),
      kind: rule.kind ?? '',
      customerGroup: rule.customerGroup ?? '',
      country: rule.country ?? '',
    },
    send: ({ scenarioId, kind, customerGroup, country, ...bounds }) => {
      const written: ScenarioRule = {
        ...bounds,
        scenarioId: Number(scenarioId),
        kind: customerKinds.find((known) => known === kind) ?? null,
        customerGroup: customerGroup.trim() || null,
        country: country || null,
      };
      return client.scenarios.saveRules({ rules: rules.toSpliced(index, 1, written), read: [...rules] });
    },
    told: t('scenarios.ruleSaved'),
  });
  const countries = countryCodes()
    .map((code) => ({ value: code, label: countryName(language, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <Fields>
        <Select
          label={t('scenarios.ruleKind')}
          allowDeselect={false}
          data-autofocus
          data={[any, ...customerKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }))]}
          {...field('kind')}
        />
        <TextInput label={t('scenarios.ruleGroupLabel')} placeholder={any.label} {...field('customerGroup')} />
        <Select
          label={t('scenarios.ruleCountry')}
          allowDeselect={false}
          searchable
          data={[any, { value: abroad, label: t('scenarios.ruleAbroad') }, ...countries]}
          {...field('country')}
        />
        <Select
          label={t('scenarios.ruleScenario')}
          allowDeselect={false}
          data={scenarios
            .filter(({ id, isArchived }) => !isArchived || id === rule.scenarioId)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          {...field('scenarioId')}
        />
        <MoneyInput
          label={t('scenarios.owedFromCents')}
          minimum={0}
          {...field('owedFromCents')}
          value={values.owedFromCents}
          onChange={(owedFromCents) => change({ owedFromCents })}
        />
        <MoneyInput
          label={t('scenarios.owedBelowCents')}
          minimum={0}
          {...field('owedBelowCents')}
          value={values.owedBelowCents}
          onChange={(owedBelowCents) => change({ owedBelowCents })}
        />
        <WholeNumberInput
          label={t('scenarios.monthsFrom')}
          least={0}
          most={mostMonths}
          {...field('monthsFrom')}
          value={values.monthsFrom}
          onChange={(monthsFrom) => change({ monthsFrom })}
        />
        <WholeNumberInput
          label={t('scenarios.monthsBelow')}
          least={0}
          most={mostMonths}
          {...field('monthsBelow')}
          value={values.monthsBelow}
          onChange={(monthsBelow) => change({ monthsBelow })}
        />
      </Fields>
    </DialogForm>
  );
}
