import type { LastingKind } from '../../domain/events/registry.ts';

/** What a window says before an act that is never undone; an act that lasts without its sentence here does not compile. */
export const lasting = {
  'editions.create': "Une balance arrêtée ne s'annule pas : s'il le faut, arrêtez-en une nouvelle.",
  'imports.apply': "Un import appliqué s'annule depuis l'écran Imports, où l'on voit ce qui en dépend.",
  'imports.undo': "L'annulation d'un import ne se défait pas : importez de nouveau le fichier.",
  'letters.write': "Un courrier édité ne s'annule pas : s'il est à corriger, écrivez-en un nouveau.",
  'plans.agreement':
    "Un accord édité ne s'annule pas : s'il est à corriger, modifiez l'échéancier pour en éditer un nouveau.",
  'plans.declareDefault':
    'Un échéancier déclaré non respecté le reste : proposez-en un nouveau si le client revient vers vous.',
  'reminders.issue':
    "Une relance éditée ne s'annule pas : une lettre se corrige (avoir, règlement imputé, nouvelle lettre), un appel se corrige par une note sur la fiche du client.",
} as const satisfies Record<LastingKind, string>;
