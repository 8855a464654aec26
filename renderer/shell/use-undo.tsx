import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { Outputs } from '../../shared/contract/index.ts';
import { errorText } from '../../shared/i18n/error-text.ts';
import { client } from '../client/client.ts';
import { toFailure } from '../client/failure.ts';
import { notifyFailure } from '../client/queries.ts';
import { type Text, useText } from '../components/text/text.tsx';
import { isTyping } from './use-shortcuts.ts';

type EditName = NonNullable<Outputs['edits']['undo']>;
type Direction = 'undo' | 'redo';

/** One message at a time: each replaces the one before. */
const toast = 'edits';

/** `Ctrl+Z` takes back the last edit, `Ctrl+Shift+Z` or `Ctrl+Y` does it again; a field keeps its own undo while it is typed in. */
export function useUndo(): void {
  const text = useText();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const direction = directionOf(event);
      if (!direction || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      void stepEdits(text, direction);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [text]);
}

/**
 * Undoes or redoes one act and says which, with a button that takes it back. `older`: the user chose an act older than one
 * that cannot be undone, or than the act `before`, which was refused.
 */
export async function stepEdits(
  text: Text,
  direction: Direction,
  older?: { readonly before?: number | undefined },
): Promise<void> {
  const { undo: asked } = await client.edits.state({ before: older?.before });
  try {
    const edit = await (direction === 'undo'
      ? client.edits.undo({ past: older !== undefined, before: older?.before })
      : client.edits.redo());
    notifications.hide(toast);
    notifications.show({
      id: toast,
      message: edit ? <Told text={text} edit={edit} direction={direction} /> : text.t(nothing[direction]),
    });
  } catch (error) {
    if (direction === 'redo' || toFailure(error).reason === undefined) notifyFailure(error);
    else await tellRefusal(text, error, isLasting(error) ? older?.before : asked?.id);
  }
}

/** An act that cannot be undone came last: a letter that was issued is corrected, not undone. */
const isLasting = (error: unknown) => toFailure(error).reason?.startsWith('lasting') ?? false;

/** Says why nothing was undone, and offers to undo the act before it, by its name. */
async function tellRefusal(text: Text, error: unknown, before: number | undefined): Promise<void> {
  const { undo: older } = await client.edits.state({ before });
  notifications.hide(toast);
  notifications.show({
    id: toast,
    autoClose: 15_000,
    message: (
      <Stack gap="xs" align="flex-start">
        <span>{errorText(text.language, toFailure(error))}</span>
        {older ? (
          <Button variant="subtle" size="compact-sm" onClick={() => void stepEdits(text, 'undo', { before })}>
            {text.t('edits.undoOlder', { action: actionOf(text, older) })}
          </Button>
        ) : null}
      </Stack>
    ),
  });
}

function Told({ text, edit, direction }: { text: Text; edit: EditName; direction: Direction }) {
  const action = actionOf(text, edit);
  const isUndone = direction === 'undo';
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{text.t(isUndone ? 'edits.undone' : 'edits.redone', { action })}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => void stepEdits(text, isUndone ? 'redo' : 'undo')}>
        {text.t(isUndone ? 'edits.redoButton' : 'edits.undoButton')}
      </Button>
    </Group>
  );
}

const nothing = { undo: 'edits.nothingToUndo', redo: 'edits.nothingToRedo' } as const;

function directionOf(event: KeyboardEvent): Direction | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** The name of an act, with its day where that is not today, and amounts as the language writes them. */
export function actionOf(text: Text, { kind, details, doneOn }: EditName): string {
  const written = Object.entries(details).map(([name, value]): [string, string | number] =>
    typeof value === 'number' && name.endsWith('Cents') ? [name, text.money(value)] : [name, value],
  );
  const action = text.lookUp(`edits.${kind}`, Object.fromEntries(written)) ?? kind;
  return doneOn === null ? action : text.t('edits.ofDay', { action, day: text.day(doneOn) });
}
