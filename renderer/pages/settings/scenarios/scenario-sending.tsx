import { Checkbox, Group } from '@mantine/core';
import { augustRules, closedDayRules } from '../../../../shared/domain/kinds.ts';
import { Select } from '../../../components/form/select.tsx';
import { useText } from '../../../components/text/text.tsx';
import type { ScenarioDraft } from './scenario-draft.ts';
import classes from './scenarios.module.css';

const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const;

type ScenarioSendingProps = {
  values: ScenarioDraft;
  change: (part: Partial<ScenarioDraft>) => void;
};

/** On which days a scenario sends, where a step of a closed day goes, and what leaves in August. */
export function ScenarioSending({ values, change }: ScenarioSendingProps) {
  const { t } = useText();
  const { sendingDays, closedDayRule, augustRule } = values;
  return (
    <div className={classes.sending}>
      <Checkbox.Group
        label={t('scenarios.sendingDays')}
        description={t('scenarios.sendingDaysHint')}
        value={sendingDays.map(String)}
        onChange={(days) => {
          // The last day stays: without any, nothing would ever be sent.
          if (days.length > 0) change({ sendingDays: days.map(Number).toSorted((a, b) => a - b) });
        }}
      >
        <Group gap={10} mt={6} wrap="nowrap">
          {daysOfWeek.map((day) => (
            <Checkbox key={day} value={String(day)} label={t(`scenarios.day.${day}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label={t('scenarios.closedDayRule')}
        w={276}
        data={closedDayRules.map((value) => ({ value, label: t(`scenarios.closedDay.${value}`) }))}
        value={closedDayRule}
        onChange={(value) =>
          change({ closedDayRule: closedDayRules.find((known) => known === value) ?? closedDayRule })
        }
      />
      <Select
        label={t('scenarios.augustRule')}
        w={270}
        data={augustRules.map((value) => ({ value, label: t(`scenarios.august.${value}`) }))}
        value={augustRule}
        onChange={(value) => change({ augustRule: augustRules.find((known) => known === value) ?? augustRule })}
      />
    </div>
  );
}
