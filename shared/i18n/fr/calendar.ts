export const calendar = {
  title: 'Calendrier',
  calendarName: 'Recouvrement {firm}',
  'event.reminder': '{title} : {customer}, {amount}',
  'event.instalment': 'Échéance de plan {title} : {customer}, {amount}',
  'event.letterDeadline': 'Fin du délai, {title} : {customer}, {amount}',
  'event.holdEnd': 'Fin de suspension, {customer} : {title}',
} as const;
