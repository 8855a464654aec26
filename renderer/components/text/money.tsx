import type { Cents } from '../../../shared/domain/values/money.ts';
import classes from './money.module.css';
import { useText } from './text.tsx';

type MoneyProps = {
  cents: Cents;
  currency?: string | undefined;
  /** Without the currency sign, in a column whose heading or total names it. */
  bare?: boolean;
  /** A zero shows as a dash: columns of amounts are read by their gaps. */
  dashZero?: boolean;
  tone?: 'late' | 'soft' | undefined;
  strong?: boolean;
};

/** An amount: cents always, tabular figures, `−` before a negative one. */
export function Money({ cents, currency, bare = false, dashZero = false, tone, strong = false }: MoneyProps) {
  const { amount, money } = useText();
  const text = bare ? amount(cents) : money(cents, currency);
  if (dashZero && cents === 0)
    return (
      <span className={classes.money} data-tone="faint">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text}</span>
      </span>
    );
  return (
    <span className={classes.money} data-tone={tone} data-strong={strong || undefined}>
      {text}
    </span>
  );
}
