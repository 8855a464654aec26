import type { Cents } from '../../../shared/domain/values/money.ts';
import { columnColour, columnLabel } from '../table/column-label.ts';
import { useText } from '../text/text.tsx';
import classes from './aged-chart.module.css';
import { ticksOf } from './chart-ticks.ts';

type AgedColumn = { name: string; amountCents: Cents };
type AgedChartProps = { columns: readonly AgedColumn[]; onOpen: (column: string) => void };

/**
 * The shape of an aged balance. Hidden from assistive technology: the table beside it says the same, with links. A few bars drawn by the styles: a
 * library of charts drew them in four rounds, in one of which the page did not answer for a tenth of a second.
 */
export function AgedChart({ columns, onOpen }: AgedChartProps) {
  const text = useText();
  const ticks = ticksOf(columns.map(({ amountCents }) => amountCents / 100));
  const [bottom = 0] = ticks;
  const top = ticks.at(-1) ?? 0;
  const lateNames = columns.map(({ name }) => name).filter((name) => name.startsWith('late'));
  /** Of the height, in percent. */
  const share = (euros: number) => (100 * euros) / (top - bottom || 1);
  return (
    <div className={classes.chart} aria-hidden="true">
      <div className={classes.plot}>
        {ticks.map((euros) => (
          <div
            key={euros}
            className={classes.line}
            data-zero={euros === 0 || undefined}
            style={{ bottom: `${share(euros - bottom)}%` }}
          >
            <span>{text.compact(euros)}</span>
          </div>
        ))}
        <div className={classes.bars}>
          {columns.map(({ name, amountCents }) => (
            <div key={name}>
              <button
                type="button"
                tabIndex={-1}
                className={classes.bar}
                data-below={amountCents < 0 || undefined}
                style={{
                  bottom: `${share(Math.min(amountCents, 0) / 100 - bottom)}%`,
                  height: `${share(Math.abs(amountCents) / 100)}%`,
                  background: columnColour(name, lateNames),
                }}
                onClick={() => onOpen(name)}
              />
            </div>
          ))}
        </div>
      </div>
      <div className={classes.labels} data-chart-labels>
        {columns.map(({ name }) => (
          <span key={name}>{unparted(columnLabel(text, name))}</span>
        ))}
      </div>
    </div>
  );
}

/** A letter by itself stays with the word before it: « 1 à », « 30 j ». */
const unparted = (words: string) => words.replace(/ (?=\S(?: |$))/g, '\u00a0');
