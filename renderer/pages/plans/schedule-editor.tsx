import { ActionIcon, Button } from '@mantine/core';
import { IconEqual, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Day } from '../../../shared/domain/days.ts';
import type { Frequency } from '../../../shared/domain/kinds.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Money } from '../../components/money.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../components/text.tsx';
import { addLine, balanceLast, type Line } from './instalment-lines.ts';
import classes from './plans.module.css';

type ScheduleEditorProps = {
  lines: readonly Line[];
  totalCents: Cents;
  frequency: Frequency;
  today: Day;
  onChange: (lines: readonly Line[]) => void;
  onEqualize: () => void;
};

/** Instalments with free dates and amounts; the last line is locked on what balances the total. */
export function ScheduleEditor({ lines, totalCents, frequency, today, onChange, onEqualize }: ScheduleEditorProps) {
  const { t } = useText();
  const balanced = balanceLast(lines, totalCents);
  const change = (index: number, part: Partial<Line>) => {
    const changed = lines.map((line, at) => (at === index ? { ...line, ...part } : line));
    onChange(balanceLast(changed, totalCents) ?? changed);
  };
  const remove = (index: number) => {
    const left = lines.filter((_, at) => at !== index);
    onChange(balanceLast(left, totalCents) ?? left);
  };
  return (
    <>
      {balanced === null ? <Notice tone="late">{t('plans.tooMuch')}</Notice> : null}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('plans.columnPosition')}</th>
            <th scope="col">{t('plans.columnDueOn')}</th>
            <th scope="col" className={classes.end}>
              {t('plans.columnAmount')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const number = index + 1;
            const isLast = number === lines.length;
            return (
              <tr key={line.id}>
                <td>{number}</td>
                <td>
                  <DayInput
                    ariaLabel={t('plans.dayOf', { number })}
                    today={today}
                    value={line.dueOn}
                    onChange={(dueOn) => (dueOn === null ? undefined : change(index, { dueOn }))}
                  />
                </td>
                <td className={classes.end}>
                  {isLast ? (
                    <span className={classes.locked} title={t('plans.balances')}>
                      <IconLock size={14} role="img" aria-label={t('plans.balances')} />
                      <Money cents={line.amountCents} strong />
                    </span>
                  ) : (
                    <span className={classes.amount}>
                      <MoneyInput
                        ariaLabel={t('plans.amountOf', { number })}
                        minimum={1}
                        value={line.amountCents}
                        onChange={(amountCents) => (amountCents === null ? undefined : change(index, { amountCents }))}
                      />
                    </span>
                  )}
                </td>
                <td className={classes.end}>
                  {lines.length > 1 ? (
                    <ActionIcon aria-label={t('plans.removeLine', { number })} onClick={() => remove(index)}>
                      <IconTrash size={15} />
                    </ActionIcon>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t('plans.total')}</td>
            <td className={classes.end}>
              <Money cents={totalCents} strong />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange(addLine(lines, frequency))}
        >
          {t('plans.addLine')}
        </Button>
        <Button variant="subtle" leftSection={<IconEqual size={16} />} onClick={onEqualize}>
          {t('plans.equalize')}
        </Button>
      </div>
    </>
  );
}
