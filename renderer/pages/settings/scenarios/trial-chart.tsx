import type { Outputs } from '../../../../shared/contract/index.ts';
import type { TriedMessage } from '../../../../shared/contract/scenarios.ts';
import { channelIcons } from '../../../components/text/channel-icons.ts';
import { useText } from '../../../components/text/text.tsx';
import classes from './trial.module.css';
import { monthsOn, placeMarks, placeOn, type Shown } from './trial-places.ts';

type Trial = Outputs['scenarios']['try'];

/** Invoices drawn at most: more would be read by nobody. */
const mostBars = 24;
/** The width of a label of a message, in percent of the time line. */
const labelWidth = 20;
const rowHeight = 24;

/** Invoices from their issue to their payment, and over them the messages that would have been, will be and were sent. */
export function TrialChart({ trial }: { trial: Trial }) {
  const { t, day, monthName } = useText();
  const { from, to, today, documents, documentCount } = trial;
  const shown = { from, to };
  const bars = documents.slice(-mostBars);
  const at = (of: string) => ({ left: `${placeOn(of, shown)}%` });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: in a small window it is scrolled with the keyboard.
    <section aria-label={t('trials.chart')} className={classes.scroll} tabIndex={0}>
      <div className={classes.chart} aria-hidden="true">
        <div className={classes.axis}>
          {monthsOn(shown).map((month) => (
            <span key={month} style={at(month)}>
              {monthName(month)}
            </span>
          ))}
        </div>
        <Lane label={t('trials.laneTried')} messages={[...trial.past, ...trial.coming]} trial={trial} shown={shown} />
        <Lane label={t('trials.laneSent')} messages={trial.sent} trial={trial} shown={shown} />
        <div className={classes.lane} style={{ height: bars.length * 20 + 8 }}>
          <span className={classes.name}>{t('trials.laneInvoices')}</span>
          <div className={classes.plot}>
            <span className={classes.today} style={at(today)} />
            {bars.map(({ id, reference, issuedOn, dueOn, settledOn }, row) => {
              const end = settledOn ?? to;
              const [left, right] = [placeOn(issuedOn, shown), placeOn(end, shown)];
              const due = dueOn === null ? right : Math.min(Math.max(placeOn(dueOn, shown), left), right);
              const told = { reference, from: day(issuedOn), to: day(end) };
              return (
                <span
                  key={id}
                  className={classes.bar}
                  data-open={settledOn === null || undefined}
                  title={settledOn === null ? t('trials.barOpen', told) : t('trials.bar', told)}
                  style={{ top: row * 20 + 4, left: `${left}%`, width: `max(4px, ${right - left}%)` }}
                >
                  <i style={{ left: `${right === left ? 100 : ((due - left) / (right - left)) * 100}%` }} />
                  <em>{reference}</em>
                </span>
              );
            })}
          </div>
        </div>
        <div className={classes.foot}>
          <span style={at(today)}>{t('trials.today')}</span>
        </div>
      </div>
      {documentCount > bars.length ? (
        <p className={classes.soft}>{t('trials.leftOut', { count: documentCount - bars.length })}</p>
      ) : null}
    </section>
  );
}

type LaneProps = { label: string; messages: readonly TriedMessage[]; trial: Trial; shown: Shown };

/** Messages as marks on their days, each with its step and what it claims. */
function Lane({ label, messages, trial: { today }, shown }: LaneProps) {
  const { t, money, day } = useText();
  const marks = placeMarks(messages, shown, labelWidth);
  const rows = Math.max(1, ...marks.map(({ row }) => row + 1));
  return (
    <div className={classes.lane} style={{ height: rows * rowHeight + 8 }}>
      <span className={classes.name}>{label}</span>
      <div className={classes.plot}>
        <span className={classes.today} style={{ left: `${placeOn(today, shown)}%` }} />
        {marks.map(({ mark, left, row, isFlipped }) => {
          const { on, step, channel, claimedCents, currency, documentIds } = mark;
          const Channel = channelIcons[channel];
          return (
            <span
              key={`${on} ${currency} ${step} ${documentIds.join()}`}
              className={classes.message}
              data-flipped={isFlipped || undefined}
              data-coming={on >= today || undefined}
              title={`${day(on)} · ${step} · ${t(`reminders.channel.${channel}`)} · ${money(claimedCents, currency)}`}
              style={{ top: row * rowHeight + 4, left: `${left}%` }}
            >
              <Channel size={13} stroke={1.8} />
              <b>{step}</b> {money(claimedCents, currency)}
            </span>
          );
        })}
      </div>
    </div>
  );
}
