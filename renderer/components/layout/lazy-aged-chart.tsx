import { Suspense } from 'react';
import { codeOf, Loaded } from '../loaded.tsx';
import classes from './aged-chart.module.css';
import type { AgedChartProps } from './aged-chart.tsx';

const chart = codeOf<AgedChartProps>(async () => (await import('./aged-chart.tsx')).AgedChart);

/** The shape of an aged balance, drawn after the figures it repeats: its library weighs a quarter of all that the first screen needs. */
export function LazyAgedChart(props: AgedChartProps) {
  return (
    <Suspense fallback={<div className={classes.chart} aria-hidden="true" />}>
      <Loaded code={chart} props={props} />
    </Suspense>
  );
}
