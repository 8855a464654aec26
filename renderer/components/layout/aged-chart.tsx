import { useElementSize } from '@mantine/hooks';
import { Bar, BarChart, CartesianGrid, Rectangle, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { columnColour, columnLabel } from '../table/column-label.ts';
import { useText } from '../text/text.tsx';
import classes from './aged-chart.module.css';

export type AgedColumn = { name: string; amountCents: Cents };
export type AgedChartProps = { columns: readonly AgedColumn[]; onOpen: (column: string) => void };

/** The shape of an aged balance. Hidden from assistive technology: the table beside it says the same, with links. */
export function AgedChart({ columns, onOpen }: AgedChartProps) {
  const text = useText();
  const { ref, width } = useElementSize();
  const lateNames = columns.map(({ name }) => name).filter((name) => name.startsWith('late'));
  const bars = columns.map(({ name, amountCents }) => ({
    name,
    label: columnLabel(text, name),
    euros: amountCents / 100,
    fill: columnColour(name, lateNames),
  }));
  return (
    <div ref={ref} className={classes.chart} aria-hidden="true">
      {width > 0 ? (
        <BarChart
          width={width}
          height={262}
          data={bars}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" interval={0} tickLine={false} axisLine={false} tick={<Tick />} height={50} />
          <YAxis
            width={52}
            domain={[(least: number) => Math.min(0, least), 'auto']}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
            tickFormatter={(euros: number) => text.compact(euros)}
          />
          <ReferenceLine y={0} stroke="var(--line-strong)" />
          <Bar
            dataKey="euros"
            isAnimationActive={false}
            maxBarSize={64}
            shape={(bar) => <Rectangle {...bar} radius={[3, 3, 0, 0]} />}
            onClick={(_bar, index) => onOpen(bars[index]?.name ?? '')}
            cursor="pointer"
          />
        </BarChart>
      ) : null}
    </div>
  );
}

/** Pixels of a letter under a bar, on average. */
const letterWidth = 5.8;

/** A heading under its bar, on as many lines as the room between two bars asks for. Recharts fills the place, the text and the room of all. */
function Tick(props: {
  x?: number;
  y?: number;
  width?: number;
  visibleTicksCount?: number;
  payload?: { value: string };
}) {
  const { x = 0, y = 0, width = 0, visibleTicksCount = 1, payload } = props;
  const lines = linesOf(payload?.value ?? '', width / visibleTicksCount / letterWidth - 1);
  return (
    <text x={x} y={y + 12} textAnchor="middle" fontSize={11} fill="var(--text-soft)">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : 13}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Words in lines of `most` letters where they can be parted. */
function linesOf(words: string, most: number): string[] {
  const lines: string[] = [];
  // A letter by itself stays with the word before it: « 1 à », « 30 j ».
  for (const word of words.split(/ (?=\S{2})/)) {
    const joined = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && joined.length <= most) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
