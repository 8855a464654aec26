import { Autocomplete } from '@mantine/core';
import { type HoldKind, holdKinds } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import type { BoundField } from '../../hooks/use-edit-form.ts';
import { readyReasons } from './hold-draft.ts';
import { LastDay } from './last-day.tsx';

type HoldTermsProps = {
  field: (name: 'kind' | 'reason' | 'untilOn') => BoundField;
  kind: HoldKind;
  onLastDay: (untilOn: Day) => void;
};

/** Why something is kept back, and until when. */
export function HoldTerms({ field, kind, onLastDay }: HoldTermsProps) {
  const { t, language } = useText();
  return (
    <>
      <Select
        label={t('holds.kindLabel')}
        allowDeselect={false}
        data={holdKinds.map((value) => ({ value, label: t(`holds.kind.${value}`) }))}
        {...field('kind')}
      />
      <Autocomplete
        label={t('holds.reason')}
        placeholder={t('holds.reasonHint')}
        maxLength={500}
        filter={({ options }) => options}
        data={(readyReasons[kind] ?? []).map((key) => wordOf(language, key))}
        {...field('reason')}
      />
      <LastDay field={field('untilOn')} onChoose={onLastDay} />
    </>
  );
}
