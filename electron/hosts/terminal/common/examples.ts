import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** What follows the name of each command in the example of its help: everything it needs, and what is often wanted. */
const examples: Readonly<Record<string, string>> = {
  'firm create': 'Atelier.amiable --name "Atelier Mercier" --siren 732829320',
  import: '732829320FEC20251231.txt --firm Atelier.amiable --dry-run',
  'undo-import': '--firm Atelier.amiable --batch 3',
  customers: '--firm Atelier.amiable',
  'customers merge': 'C00020 C00019 --firm Atelier.amiable --dry-run',
  'customers separate': 'C00020 --firm Atelier.amiable',
  'customers tag': 'C00020 VIP --firm Atelier.amiable',
  'customers untag': 'C00020 VIP --firm Atelier.amiable',
  'customers without-contact': '--firm Atelier.amiable --out sans-contact.xlsx',
  documents: '--firm Atelier.amiable --customer C00019 --open',
  'contact add':
    '--firm Atelier.amiable --customer C00019 --channel call --outcome promises --duration 2:14 --note "Promet un virement vendredi" --file courriel.eml',
  'call-script': '--firm Atelier.amiable --customer C00019 --tone firm',
  history: '--firm Atelier.amiable --customer C00019',
  balance: '--firm Atelier.amiable --as-of 2025-12-31 --buckets 30,60,90',
  'editions list': '--firm Atelier.amiable',
  'editions close': '--firm Atelier.amiable --as-of 2025-12-31 --take-remarks',
  'editions show': '--firm Atelier.amiable --number 4 --out balance.pdf',
  'editions compare': '--firm Atelier.amiable --before 3 --after 4',
  'scenario list': '--firm Atelier.amiable',
  'scenario assign': '--firm Atelier.amiable --customer C00019 --scenario Ferme',
  'level set':
    '--firm Atelier.amiable --customer C00019 --document FA2025-0001 --step "Première relance" --on 2025-11-28',
  reminders: '--firm Atelier.amiable --as-of 2025-12-31',
  priorities: '--firm Atelier.amiable',
  worklist: '--firm Atelier.amiable --as-of 2025-12-31',
  'tasks add':
    '--firm Atelier.amiable --text "Envoyer le relevé" --on 2026-01-05 --customer C00019 --at 14:30 --repeat month',
  'tasks done': '--firm Atelier.amiable --task 3 --note "Relevé envoyé"',
  missed: '--firm Atelier.amiable --choose shift',
  simulate: '--firm Atelier.amiable --from 2026-01-01 --to 2026-02-28',
  letters: '--firm Atelier.amiable --as-of 2025-12-31 --out Courriers',
  'write-letter':
    '--firm Atelier.amiable --customer C00019 --subject "Changement de RIB" --text lettre.txt --out lettre.pdf',
  penalties: '--firm Atelier.amiable --as-of 2025-12-31 --customer C00019',
  plan: '--firm Atelier.amiable --customer C00019 --documents FA2025-0001,FA2025-0002 --instalments 3 --first 2026-01-31',
  'hold add':
    '--firm Atelier.amiable --customer C00019 --document FA2025-0001 --kind other --until 2026-01-31 --reason "Avoir en préparation"',
  'promise add': '--firm Atelier.amiable --customer C00019 --amount 1250,00 --on 2026-01-15 --documents FA2025-0001',
  promises: '--firm Atelier.amiable --as-of 2026-01-31',
  'dispute add':
    '--firm Atelier.amiable --customer C00019 --document FA2025-0001 --amount 250,00 --reason quantity --until 2026-01-31',
  'dispute link': '--firm Atelier.amiable --dispute 3 --credit-note AV2026-0004',
  'dispute resolve': '--firm Atelier.amiable --dispute 3 --resolution creditNote --credit-note AV2026-0004',
  disputes: '--firm Atelier.amiable --as-of 2026-01-31',
  calendar: '--firm Atelier.amiable --from 2026-01-01 --to 2026-03-31 --out calendrier.ics',
  check: '--firm Atelier.amiable',
  demo: 'Demonstration',
};

/** The names of a command and of those above it but the program's: `firm create`. */
export function pathOf(command: CommandUnknownOpts): string {
  const above = command.parent ? pathOf(command.parent) : '';
  return command.parent ? `${above} ${command.name()}`.trim() : '';
}

/** A whole command line to copy, or null for a command that only holds others. */
export function exampleOf(command: CommandUnknownOpts): string | null {
  const path = pathOf(command);
  const words = examples[path];
  return words === undefined ? null : `amiable ${path} ${words}`;
}
