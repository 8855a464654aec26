import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { ListColumn } from '../../../shared/domain/listing/columns.ts';
import { type ListFilter, mostWordsLength } from '../../../shared/domain/listing/question.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type ColumnWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { DayInput } from '../form/day-input.tsx';
import { MoneyInput } from '../form/money-input.tsx';
import { WholeNumberInput } from '../form/whole-number-input.tsx';
import { useText } from '../text/text.tsx';
import classes from './list-bar.module.css';

type Condition = Omit<ListFilter, 'column'>;

type ConditionFieldsProps = {
  column: ListColumn;
  words: Pick<ColumnWords<never>, 'word'>;
  filter: Condition;
  today: Day;
  onChange: (condition: Condition) => void;
};

/** The fields of a condition, as the values of the column are: words, bounds, or choices; and whether there is a value at all. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { t } = useText();
  const { column, filter, onChange } = props;
  const presence = filter.isEmpty === undefined ? 'any' : filter.isEmpty ? 'empty' : 'filled';
  return (
    <>
      {column.type === 'text' ? (
        <TextInput
          label={t('lists.words')}
          maxLength={mostWordsLength}
          value={filter.words ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ words: value.trim() === '' ? undefined : value })}
        />
      ) : null}
      {column.type === 'choice' ? <Choices {...props} /> : null}
      {column.type === 'text' || column.type === 'choice' ? null : <Bounds {...props} />}
      <SegmentedControl
        aria-label={t('lists.presence')}
        size="xs"
        value={presence}
        data={[
          { value: 'any', label: t('lists.any') },
          { value: 'filled', label: t('lists.onlyFilled') },
          { value: 'empty', label: t('lists.onlyEmpty') },
        ]}
        onChange={(value) => onChange({ isEmpty: value === 'any' ? undefined : value === 'empty' })}
      />
    </>
  );
}

function Choices({ column, words, filter, onChange }: ConditionFieldsProps) {
  const { t, language } = useText();
  const { choices = [] } = column;
  return (
    <Checkbox.Group
      label={t('lists.among')}
      value={[...(filter.among ?? [])]}
      onChange={(among) => onChange({ among: among.length === 0 ? undefined : among })}
    >
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          mt={6}
          value={choice}
          label={words.word ? wordOf(language, words.word(choice)) : choice}
        />
      ))}
    </Checkbox.Group>
  );
}

function Bounds({ column, filter, today, onChange }: ConditionFieldsProps) {
  const { t } = useText();
  const bounds = ['from', 'to'] as const;
  const numberAt = (bound: 'from' | 'to') => (typeof filter[bound] === 'number' ? filter[bound] : null);
  const change = (bound: 'from' | 'to') => (value: string | number | null) => onChange({ [bound]: value ?? undefined });
  if (column.type === 'amount')
    return (
      <div className={classes.bounds}>
        {bounds.map((bound) => (
          <MoneyInput key={bound} label={t(`lists.${bound}`)} value={numberAt(bound)} onChange={change(bound)} />
        ))}
      </div>
    );
  if (column.type === 'count' || column.type === 'number')
    return (
      <div className={classes.bounds}>
        {bounds.map((bound) => (
          <WholeNumberInput
            key={bound}
            label={t(`lists.${bound}`)}
            least={0}
            most={1_000_000}
            value={numberAt(bound)}
            onChange={change(bound)}
          />
        ))}
      </div>
    );
  const dayAt = (bound: 'from' | 'to') => (typeof filter[bound] === 'string' ? filter[bound].slice(0, 10) : null);
  return (
    <div className={classes.bounds}>
      {bounds.map((bound) => (
        <DayInput
          key={bound}
          label={t(bound === 'from' ? 'lists.sinceLabel' : 'lists.untilLabel')}
          today={today}
          withinPortal={false}
          value={dayAt(bound)}
          onChange={change(bound)}
        />
      ))}
    </div>
  );
}
