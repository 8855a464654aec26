import { ActionIcon, Button } from '@mantine/core';
import { IconEqual, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Frequency } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { addLine, areOrdered, balanceLast, type Line, mostLines } from './instalment-lines.ts';
import classes from './plans.module.css';

type ScheduleEditorProps = {
  lines: readonly Line[];
  totalCents: Cents;
  frequency: Frequency;
  today: Day;
  onChange: (lines: readonly Line[]) => void;
  onEqualize: () => void;
};

/** The instalments, with free dates and amounts; the last amount cannot be typed, it is what remains of the total. */
export function ScheduleEditor({ lines, totalCents, frequency, today, onChange, onEqualize }: ScheduleEditorProps) {
  const { t, failure } = useText();
  const change = (id: number, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  return (
    <div className={classes.schedule}>
      {balanceLast(lines, totalCents) === null ? <Notice tone="late">{t('plans.tooMuch')}</Notice> : null}
      {areOrdered(lines) ? null : <Notice tone="late">{failure({ code: 'validation', reason: 'planDates' })}</Notice>}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('plans.columnPosition')}</th>
            <th scope="col">{t('plans.columnDueOn')}</th>
            <th scope="col" data-end="">
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
                    required
                    onChange={(dueOn) => change(line.id, { dueOn })}
                  />
                </td>
                <td data-end="">
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
                        required
                        onChange={(amountCents) => change(line.id, { amountCents })}
                      />
                    </span>
                  )}
                </td>
                <td data-end="">
                  {lines.length > 1 ? (
                    <ActionIcon
                      aria-label={t('plans.removeLine', { number })}
                      onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
                    >
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
            <td data-end="">
              <span className={classes.locked}>
                <Money cents={totalCents} strong />
              </span>
            </td>
            <td />
          </tr>
        </tfoot>
      </PlainTable>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={lines.length >= mostLines}
          onClick={() => onChange(addLine(lines, frequency))}
        >
          {t('plans.addLine')}
        </Button>
        <Button variant="subtle" leftSection={<IconEqual size={16} />} onClick={onEqualize}>
          {t('plans.equalize')}
        </Button>
      </div>
    </div>
  );
}
