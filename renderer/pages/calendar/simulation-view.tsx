import { Anchor } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { Simulation } from '../../../shared/contract/calendar.ts';
import { channels } from '../../../shared/domain/kinds.ts';
import { amountsText } from '../../../shared/i18n/day-texts.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import classes from './calendar.module.css';

type Foreseen = Pick<Simulation['total'], 'messages' | 'owed'>;

/** The thirty days to come if nobody paid, by day and week, and what is held back. Nothing can be sent from it. */
export function SimulationView() {
  const { t, day } = useText();
  const query = useQuery(api.calendar.simulation.queryOptions());
  return (
    <QueryState {...stateOf(query)}>
      {(simulation) => (
        <section className={classes.simulation} aria-label={t('calendar.simulation')}>
          <span className={classes.watermark} aria-hidden="true">
            {t('calendar.simulation')}
          </span>
          <h2>{t('calendar.simulated.title', { from: day(simulation.from), to: day(simulation.to) })}</h2>
          <p className={classes.soft}>{t('calendar.simulated.text')}</p>
          <div className={classes.foreseen}>
            <Weeks simulation={simulation} />
            <HeldBackReasons heldBack={simulation.heldBack} />
          </div>
        </section>
      )}
    </QueryState>
  );
}

function Weeks({ simulation: { weeks, total } }: { simulation: Simulation }) {
  const { t, day, longDay } = useText();
  if (weeks.length === 0) return <EmptyState icon={IconChartDots} text={t('calendar.simulated.nothing')} />;
  return (
    <PlainTable>
      <caption className="visually-hidden">{t('calendar.simulated.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('calendar.simulated.day')}</th>
          <th scope="col">{t('calendar.simulated.messages')}</th>
          <th scope="col" data-end>
            {t('calendar.simulated.owed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <Fragment key={week.from}>
            <tr className={classes.week}>
              <th scope="row">{t('calendar.simulated.week', { from: day(week.from), to: day(week.to) })}</th>
              <ForeseenCells {...week} />
            </tr>
            {week.days.map(({ on, ...foreseen }) => (
              <tr key={on}>
                <td>
                  <Anchor component={Link} href={`/calendar?view=day&on=${on}`} inherit>
                    {longDay(on)}
                  </Anchor>
                </td>
                <ForeseenCells {...foreseen} />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr className={classes.week}>
          <th scope="row">{t('calendar.simulated.total')}</th>
          <ForeseenCells {...total} />
        </tr>
      </tfoot>
    </PlainTable>
  );
}

function ForeseenCells({ messages, owed }: Foreseen) {
  const { t, language } = useText();
  const counted = channels.flatMap((channel) => {
    const count = messages[channel];
    return count === undefined ? [] : t(`calendar.messages.${channel}`, { count });
  });
  return (
    <>
      <td>{counted.join(', ')}</td>
      <td data-end>{amountsText(language, owed)}</td>
    </>
  );
}

function HeldBackReasons({ heldBack }: Pick<Simulation, 'heldBack'>) {
  const { t } = useText();
  return (
    <div>
      <h3>{t('calendar.simulated.held')}</h3>
      {heldBack.length === 0 ? <p className={classes.soft}>{t('calendar.simulated.noHeld')}</p> : null}
      <ul className={classes.reasons}>
        {heldBack.map(({ reason, documentCount }) => (
          <li key={reason}>
            <Anchor component={Link} href={`/reminders?tab=heldBack&reason=${reason}`} inherit>
              {t(`reminders.reason.${reason}`)}
            </Anchor>
            <span className={classes.soft}>{t('calendar.simulated.documents', { count: documentCount })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
