import { Button, Group, Stack } from '@mantine/core';
import { useEffect } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { notifyFailure } from '../../client/queries.ts';
import { tellDone } from '../../client/tell-done.ts';
import { isTyping } from '../../components/form/is-typing.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import classes from './use-undo.module.css';

type EditName = NonNullable<Outputs['edits']['state']['undo']>;
type Step = NonNullable<Outputs['edits']['undo']>;
type Direction = 'undo' | 'redo';

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
 * Undoes or redoes one act and says which, with the way back; `older`: the user chose an act older than one that lasts, or than the
 * act `before`, which was refused.
 */
export async function stepEdits(
  text: Text,
  direction: Direction,
  older?: { readonly before?: number | undefined },
): Promise<void> {
  const before = older?.before;
  try {
    const { [direction]: asked } = await client.edits.state({ before });
    try {
      const edit = await (direction === 'undo'
        ? client.edits.undo({ past: older !== undefined, before })
        : client.edits.redo({ before }));
      tellDone(edit ? <Told text={text} edit={edit} direction={direction} /> : text.t(nothing[direction]), {});
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await tellRefusal(text, direction, error, isLasting(error) ? before : asked?.id);
    }
  } catch (error) {
    notifyFailure(error);
  }
}

/** Codes of what the rules refuse; with any other, asking for the older act would fail as well. */
const refusals: readonly ErrorCode[] = ['validation', 'not_found', 'duplicate', 'in_use', 'conflict'];
const isRefusal = (error: unknown) => refusals.includes(toFailure(error).code);

/** Something that lasts was done since the last act: a letter is corrected, not undone. */
const isLasting = (error: unknown) => toFailure(error).reason?.startsWith('lasting') ?? false;

/** Says why nothing was undone or redone, and offers the act before by its name, which the user may have had in mind. */
async function tellRefusal(
  text: Text,
  direction: Direction,
  error: unknown,
  before: number | undefined,
): Promise<void> {
  const { [direction]: older } = await client.edits.state({ before });
  tellDone(
    <Stack gap="xs" align="flex-start">
      <span>{errorText(text.language, toFailure(error))}</span>
      {older ? (
        <Button
          classNames={{ root: classes.older, label: classes.olderName }}
          variant="subtle"
          size="compact-sm"
          onClick={() => void stepEdits(text, direction, { before })}
        >
          {text.t(direction === 'undo' ? 'edits.undoOlder' : 'edits.redoOlder', { action: actionOf(text, older) })}
        </Button>
      ) : null}
    </Stack>,
    { autoClose: 15_000 },
  );
}

function Told({ text, edit, direction }: { text: Text; edit: Step; direction: Direction }) {
  const action = actionOf(text, edit);
  const isUndone = direction === 'undo';
  if (!edit.hasChanged) return text.t(isUndone ? 'edits.alreadyUndone' : 'edits.alreadyRedone', { action });
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

/** What the user did, in words, with its day where that is not today; amounts as the language writes them. */
export function actionOf(text: Text, { kind, details, doneOn }: EditName): string {
  const written = Object.entries(details).map(([name, value]): [string, string | number] =>
    typeof value === 'number' && name.endsWith('Cents') ? [name, text.money(value)] : [name, value],
  );
  const action = text.lookUp(`edits.${kind}`, Object.fromEntries(written)) ?? kind;
  return doneOn === null ? action : text.t('edits.ofDay', { action, day: text.day(doneOn) });
}
