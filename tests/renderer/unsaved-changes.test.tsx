import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Link, Route, Switch } from 'wouter';
import { FormDialog } from '../../renderer/components/dialog/form-dialog.tsx';
import { useLeave, useTyped, useUnsaved } from '../../renderer/components/form/unsaved-forms.tsx';
import { show } from './set-up/mount.tsx';

type FormProps = { name: string; save?: () => Promise<unknown> };

/** A form with one field, which can save it. */
function Form({ name, save = async () => true }: FormProps) {
  const [text, setText] = useState('');
  useUnsaved(text !== '', save);
  return <input aria-label={name} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}

/** A field that tells its form what was typed only once it is left. */
function LateField({ onTold }: { onTold: (text: string) => void }) {
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  useUnsaved(told !== '', async () => true);
  useTyped(text !== told, () => {
    setTold(text);
    onTold(text);
  });
  return <input aria-label="Tard" value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}

function Dialog() {
  const [isOpen, setOpen] = useState(true);
  return (
    <FormDialog opened={isOpen} title="Fenêtre" onClose={() => setOpen(false)}>
      <Form name="Dedans" />
    </FormDialog>
  );
}

function Leaving({ go }: { go: () => void }) {
  const leave = useLeave();
  return (
    <button type="button" onClick={() => leave(go)}>
      Partir
    </button>
  );
}

const pages = (form: React.ReactNode) => (
  <Switch>
    <Route path="/elsewhere">Ailleurs</Route>
    <Route path="/form">
      {form}
      <Link href="/elsewhere">Ailleurs</Link>
    </Route>
  </Switch>
);

const button = (name: string) => screen.findByRole('button', { name });
const question = () => screen.queryByText('Modifications non enregistrées');
const leaveByLink = () => screen.getByRole('link', { name: 'Ailleurs' });

beforeEach(() => {
  window.history.replaceState(null, '', '/elsewhere');
  window.history.pushState(null, '', '/form');
});

test('a form as it was is left at once', async () => {
  const { user } = show(pages(<Form name="Nom" />));
  await user.click(leaveByLink());
  expect(window.location.pathname).toBe('/elsewhere');
  expect(question()).toBeNull();
});

test('a form with something typed is not left before an answer', async () => {
  const { user } = show(pages(<Form name="Nom" />));
  await user.type(screen.getByLabelText('Nom'), 'x');
  await user.click(leaveByLink());
  expect(question()).not.toBeNull();
  expect(window.location.pathname).toBe('/form');
  await user.click(await button('Rester'));
  await waitFor(() => expect(question()).toBeNull());
  expect(window.location.pathname).toBe('/form');
  expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('x');
});

test('typed and taken back, nothing is asked', async () => {
  const { user } = show(pages(<Form name="Nom" />));
  await user.type(screen.getByLabelText('Nom'), 'x{Backspace}');
  await user.click(leaveByLink());
  expect(window.location.pathname).toBe('/elsewhere');
});

test('« Ne pas enregistrer » leaves without saving', async () => {
  const save = vi.fn();
  const { user } = show(pages(<Form name="Nom" save={save} />));
  await user.type(screen.getByLabelText('Nom'), 'x');
  await user.click(leaveByLink());
  await user.click(await button('Ne pas enregistrer'));
  expect(window.location.pathname).toBe('/elsewhere');
  expect(save).not.toHaveBeenCalled();
});

test('« Enregistrer » saves, then leaves', async () => {
  const save = vi.fn(async () => true);
  const { user } = show(pages(<Form name="Nom" save={save} />));
  await user.type(screen.getByLabelText('Nom'), 'x');
  await user.click(leaveByLink());
  await user.click(await button('Enregistrer'));
  await waitFor(() => expect(window.location.pathname).toBe('/elsewhere'));
  expect(save).toHaveBeenCalledTimes(1);
});

test.each([
  ['something typed is wrong', async () => false],
  ['saving failed', async () => Promise.reject(new Error('no'))],
])('where %s, the form stays with what was typed', async (_why, save) => {
  const { user } = show(pages(<Form name="Nom" save={save} />));
  await user.type(screen.getByLabelText('Nom'), 'x');
  await user.click(leaveByLink());
  await user.click(await button('Enregistrer'));
  await waitFor(() => expect(question()).toBeNull());
  expect(window.location.pathname).toBe('/form');
  expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('x');
});

test('two forms are saved one after the other, up to the first that cannot be', async () => {
  const saved: string[] = [];
  const save = (name: string, isRight: boolean) => async () => {
    saved.push(name);
    return isRight;
  };
  const { user } = show(
    pages(
      <>
        <Form name="Un" save={save('un', false)} />
        <Form name="Deux" save={save('deux', true)} />
      </>,
    ),
  );
  await user.type(screen.getByLabelText('Un'), 'x');
  await user.type(screen.getByLabelText('Deux'), 'x');
  await user.click(leaveByLink());
  await user.click(await button('Enregistrer'));
  await waitFor(() => expect(question()).toBeNull());
  expect(saved).toEqual(['un']);
  expect(window.location.pathname).toBe('/form');
});

test('closing a window asks for its own form only', async () => {
  const { user } = show(
    <>
      <Form name="Dehors" />
      <Dialog />
    </>,
  );
  await user.type(screen.getByLabelText('Dehors'), 'x');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Dedans')).toBeNull());
  expect(question()).toBeNull();
});

test('closing a window with something typed in it asks', async () => {
  const { user } = show(<Dialog />);
  await user.type(await screen.findByLabelText('Dedans'), 'x');
  await user.keyboard('{Escape}');
  expect(question()).not.toBeNull();
  await user.click(await button('Ne pas enregistrer'));
  await waitFor(() => expect(screen.queryByLabelText('Dedans')).toBeNull());
});

test('a field still in use tells its form before the question is put', async () => {
  const onTold = vi.fn();
  const go = vi.fn();
  const { user } = show(
    <>
      <LateField onTold={onTold} />
      <Leaving go={go} />
    </>,
  );
  await user.type(screen.getByLabelText('Tard'), 'demain');
  expect(onTold).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Partir' }));
  expect(onTold.mock.calls).toEqual([['demain']]);
  expect(question()).not.toBeNull();
  expect(go).not.toHaveBeenCalled();
});

test('Back comes back to the form, and goes once the user agrees', async () => {
  const { user } = show(pages(<Form name="Nom" />));
  await user.type(screen.getByLabelText('Nom'), 'x');
  window.history.back();
  await waitFor(() => expect(question()).not.toBeNull());
  expect(window.location.pathname).toBe('/form');
  await user.click(await button('Ne pas enregistrer'));
  await waitFor(() => expect(window.location.pathname).toBe('/elsewhere'));
});

const closes = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('the window is held while something is unsaved', async () => {
  const { user } = show(<Form name="Nom" />);
  expect(closes()).toBe(false);
  await user.type(screen.getByLabelText('Nom'), 'x');
  expect(closes()).toBe(true);
});

test('where the page may close its window, it does so after the answer', async () => {
  const closeWindow = vi.fn();
  const { user } = show(<Form name="Nom" />, { closeWindow });
  await user.type(screen.getByLabelText('Nom'), 'x');
  expect(closes()).toBe(true);
  expect(closeWindow).not.toHaveBeenCalled();
  await user.click(await button('Ne pas enregistrer'));
  expect(closeWindow).toHaveBeenCalledTimes(1);
  expect(closes()).toBe(false);
});
