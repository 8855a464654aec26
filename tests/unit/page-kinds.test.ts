import { expect, test } from 'vitest';
import { letterDefinitionOf, pageDefinitionOf } from '../../electron/documents/registry.ts';
import { letterKinds } from '../../shared/domain/kinds.ts';
import { lookUp } from '../../shared/i18n/translate.ts';

test('every kind of letter has its layout, its version and its name in both languages', async () => {
  for (const kind of letterKinds) {
    expect(await pageDefinitionOf(kind).layout()).toBeTypeOf('function');
    expect(letterDefinitionOf(kind).templateVersion).toBeGreaterThan(0);
    for (const language of ['fr', 'en'] as const) expect(lookUp(language, `letters.kind.${kind}`, {})).toBeTruthy();
  }
});
