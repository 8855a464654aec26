import { type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { Select } from '../form/select.tsx';
import { useText } from '../text/text.tsx';
import type { ListView } from './list-view.ts';

type ChoiceFilterProps<Key extends string, Row> = {
  view: ListView<Key>;
  words: ListWords<Key, Row>;
  column: NoInfer<Key>;
  /** What it says while every choice is listed. */
  all: string;
  width: number;
  /** How many rows each choice has: those without any are left out, unless one is chosen. */
  counts?: Readonly<Record<string, number>> | undefined;
};

/** One choice of a column at hand: the condition that the chip of this column says. */
export function ChoiceFilter<Key extends string, Row>({
  view,
  words,
  column,
  all,
  width,
  counts,
}: ChoiceFilterProps<Key, Row>) {
  const { t, language, number } = useText();
  const { heading, word } = words[column];
  const { choices = [] } = view.list.columns[column];
  const own = view.where.filter((filter) => filter.column === column);
  const others = view.where.filter((filter) => filter.column !== column);
  const [choice, ...more] = own.flatMap(({ among = [] }) => among);
  const counted = (name: string, count: number | undefined) =>
    count === undefined ? name : t('lists.choiceCount', { name, count: number(count) });
  return (
    <Select
      aria-label={wordOf(language, heading)}
      w={width}
      allowDeselect={false}
      placeholder={t('lists.several')}
      value={own.length === 0 ? '' : own.length === 1 && more.length === 0 ? (choice ?? null) : null}
      onChange={(value) => view.onWhere(value ? [...others, { column, among: [value] }] : others)}
      data={[
        { value: '', label: all },
        ...choices
          .filter((value) => counts === undefined || value === choice || counts[value] !== undefined)
          .map((value) => ({ value, label: counted(word ? wordOf(language, word(value)) : value, counts?.[value]) })),
      ]}
    />
  );
}
