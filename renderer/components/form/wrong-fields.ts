/**
 * Whether all fields of `form` are right, by their own checks and by those of the form (`errors`, by path). Otherwise the
 * first wrong one takes the focus; its sentence stands beside it.
 */
export function isRight(form: HTMLElement | null, errors: Readonly<Record<string, unknown>> = {}): boolean {
  const fields = [...(form?.querySelectorAll<HTMLElement>('input, textarea, [data-path]') ?? [])];
  const wrong = fields.find(
    (field) =>
      (field instanceof HTMLInputElement && field.willValidate && field.validity.customError) ||
      (field.dataset.path !== undefined && field.dataset.path in errors),
  );
  wrong?.focus();
  return wrong === undefined && Object.keys(errors).length === 0;
}
