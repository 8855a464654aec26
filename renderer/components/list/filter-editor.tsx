import { Button, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { columnKeys } from '../../../shared/domain/listing/columns.ts';
import { canBeMet, type ListFilter, mostFilters } from '../../../shared/domain/listing/question.ts';
import { type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { Select } from '../form/select.tsx';
import { isRight } from '../form/wrong-fields.ts';
import { useText } from '../text/text.tsx';
import { ConditionFields } from './condition-fields.tsx';
import classes from './list-bar.module.css';
import type { ListView } from './list-view.ts';

type FilterEditorProps<Key extends string> = {
  view: ListView<Key>;
  words: ListWords<Key, never>;
  /** The place of the filter that is changed, and what its chip says; without it, a new one is made. */
  edited?: number;
  text?: string;
  /** How many rows it leaves where it stands alone, once it is known. */
  leaves?: number | undefined;
};

/** A button that opens the condition of one column: a new one, or that of a chip. */
export function FilterEditor<Key extends string>(props: FilterEditorProps<Key>) {
  const { t, number } = useText();
  const { view, edited, text, leaves } = props;
  const [isOpen, setOpen] = useState(false);
  const isFull = edited === undefined && view.where.length >= mostFilters;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      closeOnEscape={false}
    >
      <Popover.Target>
        {edited === undefined ? (
          <Button
            variant="default"
            size="compact-sm"
            disabled={isFull}
            leftSection={<IconFilter size={14} stroke={1.6} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('lists.addFilter')}
          </Button>
        ) : (
          <button
            type="button"
            className={classes.chipText}
            aria-label={t('lists.editFilter', { filter: text ?? '' })}
            title={leaves === undefined ? undefined : t('lists.leavesAlone', { count: leaves })}
            onClick={() => setOpen(!isOpen)}
          >
            {text}
            {leaves === undefined ? null : <span className={classes.leaves}>{number(leaves)}</span>}
          </button>
        )}
      </Popover.Target>
      <Popover.Dropdown
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isOfSomethingWithin(event)) setOpen(false);
        }}
      >
        {isOpen ? <FilterForm {...props} onDone={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Escape is first that of a list or calendar opened in the form, and of a field in which something wrong was typed. */
function isOfSomethingWithin({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('[role="dialog"], [data-mantine-stop-propagation="true"]') !== currentTarget;
}

function FilterForm<Key extends string>(props: FilterEditorProps<Key> & { onDone: () => void }) {
  const { view, words, edited, onDone } = props;
  const { t, language } = useText();
  const keys = columnKeys(view.list);
  const [draft, setDraft] = useState<ListFilter<Key>>(
    () => (edited === undefined ? undefined : view.where[edited]) ?? { column: keys[0] },
  );
  const [refusal, setRefusal] = useState<'nothingAsked' | 'boundsCrossed' | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    setRefusal(null);
    if (!isRight(event.currentTarget)) return;
    const { from, to } = draft;
    if (from !== undefined && to !== undefined && from > to) return setRefusal('boundsCrossed');
    if (!canBeMet(view.list.columns[draft.column], draft)) return setRefusal('nothingAsked');
    view.onWhere(edited === undefined ? [...view.where, draft] : view.where.with(edited, draft));
    onDone();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {edited === undefined ? (
        <Select
          label={t('lists.column')}
          data-autofocus
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={draft.column}
          data={keys.map((key) => ({ value: key, label: wordOf(language, words[key].heading) }))}
          onChange={(value) => {
            const column = keys.find((key) => key === value);
            if (column) setDraft({ column });
          }}
        />
      ) : null}
      <ConditionFields
        key={draft.column}
        column={view.list.columns[draft.column]}
        words={words[draft.column]}
        filter={draft}
        today={view.today}
        onChange={(condition) => {
          setRefusal(null);
          setDraft({ ...draft, ...condition });
        }}
      />
      {refusal ? (
        <p className={classes.problem} role="alert">
          {t(`lists.${refusal}`)}
        </p>
      ) : null}
      <Button type="submit" size="compact-sm">
        {t('lists.apply')}
      </Button>
    </form>
  );
}
