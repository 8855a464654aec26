import type { Cents } from '../../../shared/domain/values/money.ts';
import { useText } from '../text/text.tsx';
import classes from './bar-chart.module.css';
import { ticksOf } from './chart-ticks.ts';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly amountCents: Cents;
  readonly colour: string;
};
type BarChartProps = { bars: readonly Bar[]; onOpen: (key: string) => void };

/**
 * Amounts as bars. Hidden from assistive technology: the table beside it says the same, with links. A few bars drawn by the styles: a
 * library of charts drew them in four rounds, in one of which the page did not answer for a tenth of a second.
 */
export function BarChart({ bars, onOpen }: BarChartProps) {
  const { compact } = useText();
  const ticks = ticksOf(bars.map(({ amountCents }) => amountCents / 100));
  const [bottom = 0] = ticks;
  const top = ticks.at(-1) ?? 0;
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
            <span>{compact(euros)}</span>
          </div>
        ))}
        <div className={classes.bars}>
          {bars.map(({ key, amountCents, colour }) => (
            <div key={key}>
              <button
                type="button"
                tabIndex={-1}
                data-on-paper
                className={classes.bar}
                data-below={amountCents < 0 || undefined}
                style={{
                  bottom: `${share(Math.min(amountCents, 0) / 100 - bottom)}%`,
                  height: `${share(Math.abs(amountCents) / 100)}%`,
                  background: colour,
                }}
                onClick={() => onOpen(key)}
              />
            </div>
          ))}
        </div>
      </div>
      <div className={classes.labels} data-chart-labels>
        {bars.map(({ key, label }) => (
          <span key={key}>{unparted(label)}</span>
        ))}
      </div>
    </div>
  );
}

/** A letter by itself stays with the word before it: « 1 à », « 30 j ». */
const unparted = (words: string) => words.replace(/ (?=\S(?: |$))/g, '\u00a0');
