import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Router, useLocation, useSearch } from 'wouter';
import { useText } from '../text/text.tsx';
import { makeTypedFields } from './typed-fields.ts';
import { type Forms, FormsContext, type Leave, settleTyped, type UnsavedForm } from './unsaved-forms.tsx';

type Asked = { readonly go: () => void; readonly left: readonly UnsavedForm[] };
type UnsavedChangesProps = {
  children: ReactNode;
  /** Closes the window where the host lets the page do so; elsewhere the browser asks with words of its own. */
  closeWindow: (() => void) | null;
};

/** Keeps the forms that hold something unsaved, and asks what becomes of them before anything leaves them. */
export function UnsavedChanges({ children, closeWindow }: UnsavedChangesProps) {
  const [forms] = useState(() => new Set<UnsavedForm>());
  const [typed] = useState(makeTypedFields);
  const [asked, setAsked] = useState<Asked | null>(null);
  const leave = useCallback<Leave>(
    (go, scope) => {
      settleTyped(typed);
      const left = [...forms].filter((form) => scope === undefined || form.scope === scope);
      const saving = left.map((form) => form.pending()).filter((pending) => pending !== null);
      if (left.length === 0) go();
      // What is being saved is asked about only where it could not be.
      else if (saving.length === left.length) void Promise.allSettled(saving).then(() => leave(go, scope));
      else setAsked((before) => before ?? { go, left });
    },
    [forms, typed],
  );
  const context = useMemo(() => ({ forms, typed, leave }), [forms, typed, leave]);
  useBack(context);
  useClosing(context, closeWindow);
  function proceed({ go, left }: Asked) {
    for (const form of left) forms.delete(form);
    setAsked(null);
    go();
  }
  return (
    <FormsContext value={context}>
      <Router aroundNav={(navigate, to, options) => leave(() => navigate(to, options))}>{children}</Router>
      <Question asked={asked} onProceed={proceed} onStay={() => setAsked(null)} />
    </FormsContext>
  );
}

type QuestionProps = { asked: Asked | null; onProceed: (asked: Asked) => void; onStay: () => void };

function Question({ asked, onProceed, onStay }: QuestionProps) {
  const { t } = useText();
  const [isSaving, setSaving] = useState(false);
  async function saveAll(asked: Asked) {
    setSaving(true);
    const isSaved = await saveEach(asked.left);
    setSaving(false);
    if (isSaved) onProceed(asked);
    else onStay();
  }
  return (
    <Modal opened={asked !== null} onClose={onStay} title={t('common.unsavedTitle')} zIndex={300}>
      <Stack gap="lg">
        <p>{t('common.unsavedText')}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onStay}>
            {t('common.stay')}
          </Button>
          <Button variant="default" onClick={() => asked && onProceed(asked)}>
            {t('common.doNotSave')}
          </Button>
          <Button loading={isSaving} onClick={() => asked && void saveAll(asked)} data-autofocus>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Saves one form after another, up to the first that cannot be. */
async function saveEach(forms: readonly UnsavedForm[]): Promise<boolean> {
  try {
    for (const form of forms) if ((await form.save()) === false) return false;
    return true;
  } catch {
    return false;
  }
}

/** The window tells its listeners in the order they came: this one comes before the router's, and may keep it from hearing. */
let hearBack: ((event: PopStateEvent) => void) | null = null;
window.addEventListener('popstate', (event) => hearBack?.(event));

/** Back and Forward have moved the address before anyone is told: it is put back, and moved again once the user agrees. */
function useBack({ forms, typed, leave }: Forms): void {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  useEffect(() => {
    hearBack = (event) => {
      if (forms.size === 0 && !typed.hasSome()) return;
      event.stopImmediatePropagation();
      window.history.pushState(null, '', here);
      leave(() => window.history.back());
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
