import type { Cents } from '../../../shared/domain/values/money.ts';
import { columnColour, columnLabel } from '../table/column-label.ts';
import { useText } from '../text/text.tsx';
import { BarChart } from './bar-chart.tsx';

type AgedColumn = { name: string; amountCents: Cents };
type AgedChartProps = { columns: readonly AgedColumn[]; onOpen: (column: string) => void };

/** The shape of an aged balance. */
export function AgedChart({ columns, onOpen }: AgedChartProps) {
  const text = useText();
  const lateNames = columns.map(({ name }) => name).filter((name) => name.startsWith('late'));
  const bars = columns.map(({ name, amountCents }) => ({
    key: name,
    label: columnLabel(text, name),
    amountCents,
    colour: columnColour(name, lateNames),
  }));
  return <BarChart {...{ bars, onOpen }} />;
}
