import { SegmentedControl } from '@mantine/core';
import { DayInput } from '../../components/form/day-input.tsx';
import { Field } from '../../components/form/field.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './balance.module.css';
import type { BalanceView } from './use-balance-view.ts';

/** Asks whether a past balance is the one known today or the one known then. */
export function KnowledgeFields({ view }: { view: BalanceView }) {
  const { t } = useText();
  const { today, parameters } = view;
  const isPast = parameters.asOf < today;
  return (
    <>
      <Field label={t('balance.knowledge')}>
        <SegmentedControl
          aria-label={t('balance.knowledge')}
          value={parameters.knownAt === undefined ? 'now' : 'then'}
          onChange={(value) => view.setKnownOn(value === 'now' ? '' : isPast ? parameters.asOf : today)}
          data={[
            { value: 'now', label: t('balance.knowledge.now') },
            { value: 'then', label: t('balance.knowledge.then') },
          ]}
        />
      </Field>
      {parameters.knownAt === undefined ? null : (
        <DayInput
          label={t('balance.knownAt')}
          value={parameters.knownAt}
          required
          onChange={view.setKnownOn}
          today={today}
        />
      )}
    </>
  );
}

/**
 * Explains the balance in plain sentences where it is not that of today as known now by due date: a past or future day, an
 * earlier knowledge, ages counted from promises.
 */
export function KnowledgeText({ view }: { view: BalanceView }) {
  const { t, day } = useText();
  const { today, parameters } = view;
  const { asOf, knownAt, basis } = parameters;
  const sentences = [
    knownAt === undefined ? null : t('balance.knownThenText', { known: day(knownAt) }),
    knownAt === undefined && asOf < today ? t('balance.knownNowText', { date: day(asOf) }) : null,
    asOf > today ? t('balance.futureText', { date: day(asOf) }) : null,
    basis === 'promised' ? t('balance.basisPromisedText') : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : <p className={classes.knowledge}>{sentences.join(' ')}</p>;
}
