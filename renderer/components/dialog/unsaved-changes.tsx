import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type AroundNavHandler, Router, useLocation, useSearch } from 'wouter';
import { MainAct } from '../form/main-act.tsx';
import { makeTypedFields } from '../form/typed-fields.ts';
import {
  type Forms,
  FormsContext,
  type Leave,
  LeavingContext,
  type Loss,
  settleTyped,
  type UnsavedForm,
} from '../form/unsaved-forms.tsx';
import { ShownAddress, useShownPath, useShownSearch } from '../shown-address.tsx';
import { useText } from '../text/text.tsx';
import { Dialog } from './dialog.tsx';

type Asked = {
  readonly go: () => void;
  readonly onStay: () => void;
  readonly left: readonly UnsavedForm[];
};
type UnsavedChangesProps = {
  children: ReactNode;
  /** Closes the window where the host lets the page do so; elsewhere the browser asks with words of its own. */
  closeWindow: (() => void) | null;
};

/** Registers the forms that hold unsaved changes, and asks whether to save or discard them before the user leaves them. */
export function UnsavedChanges({ children, closeWindow }: UnsavedChangesProps) {
  const [forms] = useState(() => new Set<UnsavedForm>());
  const [typed] = useState(makeTypedFields);
  const [asked, setAsked] = useState<Asked | null>(null);
  const leave = useCallback<Leave>(
    (go, options = {}) => {
      const { scope, to, onStay = () => {} } = options;
      settleTyped(typed);
      const left = [...forms].filter(
        ({ scope: own, within }) => (scope === undefined || own === scope) && !isPathOf(to, within),
      );
      const saving = left.map((form) => form.pending()).filter((pending) => pending !== null);
      if (left.length === 0) go();
      // A form that is being saved is asked about only when its saving fails.
      else if (saving.length === left.length) void Promise.allSettled(saving).then(() => leave(go, options));
      else setAsked((before) => before ?? { go, onStay, left });
    },
    [forms, typed],
  );
  const context = useMemo(() => ({ forms, typed, leave }), [forms, typed, leave]);
  // The same one throughout: of another, every link and screen would be drawn again.
  const aroundNav = useCallback<AroundNavHandler>(
    (navigate, to, options) => leave(() => navigate(to, options), { to }),
    [leave],
  );
  useBack(context);
  useClosing(context, closeWindow);
  function proceed({ go, left }: Asked) {
    for (const form of left) {
      forms.delete(form);
      form.giveUp?.();
    }
    setAsked(null);
    go();
  }
  function stay() {
    setAsked(null);
    asked?.onStay();
  }
  return (
    <FormsContext value={context}>
      <LeavingContext value={asked !== null}>
        <ShownAddress>
          <Router hook={useShownPath} searchHook={useShownSearch} aroundNav={aroundNav}>
            {children}
          </Router>
        </ShownAddress>
      </LeavingContext>
      <Question asked={asked} onProceed={proceed} onStay={stay} />
    </FormsContext>
  );
}

/** Whether the address `to` is on the page of `path`. */
function isPathOf(to: string | undefined, path: string | undefined): boolean {
  return to !== undefined && path !== undefined && to.split(/[?#]/)[0] === path;
}

type QuestionProps = { asked: Asked | null; onProceed: (asked: Asked) => void; onStay: () => void };

function Question({ asked, onProceed, onStay }: QuestionProps) {
  const { t } = useText();
  const [isSaving, setSaving] = useState(false);
  // What is asked stays the same while the window fades out, so that its buttons do not change under the pointer.
  const [canSave, setCanSave] = useState(true);
  const canSaveNow = asked?.left.every(({ save }) => save !== null) ?? canSave;
  if (canSaveNow !== canSave) setCanSave(canSaveNow);
  const [loss, setLoss] = useState<Loss>();
  const lossNow = asked === null ? loss : asked.left.find((form) => form.loss !== undefined)?.loss;
  if (lossNow !== loss) setLoss(lossNow);
  async function saveAll(asked: Asked) {
    setSaving(true);
    const isSaved = await saveEach(asked.left);
    setSaving(false);
    if (isSaved) onProceed(asked);
    else onStay();
  }
  return (
    <Dialog opened={asked !== null} onClose={onStay} title={loss?.title ?? t('common.unsavedTitle')} zIndex={300}>
      <Stack gap="lg">
        <p>{loss?.text ?? t(canSave ? 'common.unsavedText' : 'common.unsavedAct')}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onStay} data-autofocus={canSave ? undefined : true}>
            {t('common.stay')}
          </Button>
          <Button variant="default" onClick={() => asked && onProceed(asked)}>
            {t(canSave ? 'common.doNotSave' : 'common.giveUp')}
          </Button>
          {canSave ? (
            <MainAct loading={isSaving} onClick={() => asked && void saveAll(asked)} data-autofocus>
              {t('common.save')}
            </MainAct>
          ) : null}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Saves one form after another, up to the first that cannot be. */
async function saveEach(forms: readonly UnsavedForm[]): Promise<boolean> {
  try {
    for (const form of forms) if ((await form.save?.()) === false) return false;
    return true;
  } catch {
    return false;
  }
}

/**
 * Listeners of the window are called in the order in which they were added: this one is added before the router's, and may
 * stop the event.
 */
let hearBack: ((event: PopStateEvent) => void) | null = null;
window.addEventListener('popstate', (event) => hearBack?.(event));

/**
 * Back and Forward change the address before any listener is called: the former address is put back, and changed again
 * once the user agrees.
 */
function useBack({ forms, typed, leave }: Forms): void {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  useEffect(() => {
    hearBack = (event) => {
      if (forms.size === 0 && !typed.hasSome()) return;
      const to = window.location.pathname;
      event.stopImmediatePropagation();
      window.history.pushState(null, '', here);
      leave(() => window.history.back(), { to });
    };
    return () => {
      hearBack = null;
    };
  }, [forms, typed, leave, here]);
}

function useClosing({ forms, typed, leave }: Forms, closeWindow: (() => void) | null): void {
  useEffect(() => {
    function onBeforeUnload(event: BeforeUnloadEvent) {
      settleTyped(typed);
      if (forms.size === 0) return;
      event.preventDefault();
      if (closeWindow) leave(closeWindow);
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [forms, typed, leave, closeWindow]);
}
