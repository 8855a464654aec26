import type { PlainListKind } from '../../../../../shared/domain/imports/kinds.ts';
import type { ReadingFacts, ToldFact } from '../../../../../shared/domain/values/told-facts.ts';
import { factText, wordsOfList } from '../../../../../shared/i18n/list-facts.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../imports.module.css';
import type { Reading } from './mapped-columns.tsx';

/** The numbers and the sums that a list of this kind tells of its rows, and how many lines were refused. */
export function ListFacts(props: { kind: PlainListKind; facts: readonly ToldFact[]; refused: number }) {
  const { kind, facts, refused } = props;
  const { t, number, language } = useText();
  const label = (name: string) => factText(language, kind, name);
  const counted = facts.flatMap(({ name, count }) =>
    count === undefined ? [] : [{ label: label(name), value: number(count) }],
  );
  const summed = facts.flatMap(({ name, cents }) =>
    cents === undefined ? [] : [{ label: label(name), value: <Money cents={cents} /> }],
  );
  return (
    <div className={classes.summary}>
      <Section title={label('summary')}>
        <KeyValueList isNumeric items={[...counted, { label: t('imports.refusedLines'), value: number(refused) }]} />
      </Section>
      {summed.length > 0 ? (
        <Section title={label('amounts')}>
          <KeyValueList isNumeric items={summed} />
        </Section>
      ) : null}
    </div>
  );
}

/** What reading a list of this kind gives, by the names of the numbers and sums that it declares. */
export function useReading(kind: PlainListKind, declared: ReadingFacts): Reading<object> {
  const { t, number, language } = useText();
  const amountIn = (list: object, name: string) => {
    const value: unknown = Reflect.get(list, name);
    return typeof value === 'number' ? value : 0;
  };
  return {
    title: t(`${wordsOfList[kind]}.reading`),
    items: (list) =>
      Object.entries(declared).map(([name, form]) => ({
        label: factText(language, kind, `reading.${name}`),
        value: form === 'cents' ? <Money cents={amountIn(list, name)} /> : number(amountIn(list, name)),
      })),
  };
}
