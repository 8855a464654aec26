export const errors = {
  validation: "Une des valeurs saisies ne convient pas. Rien n'a été enregistré : corrigez-la puis recommencez.",
  'validation.siren':
    "Le SIREN {siren} n'est pas valable : il compte neuf chiffres et sa clé de contrôle doit être juste. Rien n'a été enregistré ; vérifiez-le sur une facture ou laissez le champ vide.",
  'validation.terms':
    "Un délai de paiement demande un mode de calcul et un nombre de jours. Rien n'a été enregistré : indiquez les deux, ou aucun pour suivre les conditions de la société.",
  'validation.buckets':
    "Les bornes des tranches doivent aller en croissant, par exemple 30, 60, 90. La balance n'a pas changé : corrigez-les.",
  'validation.knownAt':
    "La date « connue au » {value} ne se lit pas. La balance n'a pas changé : écrivez-la comme 31/12/2025.",
  'validation.sort': "Cette colonne ne permet pas de trier. La liste n'a pas changé : choisissez-en une autre.",
  'validation.cursor': "La liste a changé entre deux pages. Rien n'est perdu : affichez-la de nouveau depuis le début.",
  'validation.untilOn':
    "La suspension doit se terminer aujourd'hui ou plus tard. Rien n'a été enregistré : choisissez une autre date de fin.",
  'validation.dueOn': "Seule une facture a une échéance. Rien n'a été enregistré.",
  not_found: "Cet élément n'existe plus. Rien n'a changé : revenez à la liste et actualisez-la.",
  'not_found.noFirm': "Aucune société n'est ouverte. Ouvrez ou créez d'abord un dossier.",
  'not_found.file': "Ce fichier n'est plus disponible. Rien n'a changé : choisissez-le de nouveau.",
  'not_found.customer': "Ce client n'existe plus. Rien n'a changé : revenez à la liste des clients.",
  'not_found.document': "Cette pièce n'existe plus. Rien n'a changé : revenez à la liste.",
  'not_found.hold': "Cette suspension est déjà terminée ou n'existe plus. Rien n'a changé.",
  duplicate: "Cet élément existe déjà. Rien n'a été ajouté une seconde fois.",
  in_use: "Cet élément est utilisé ailleurs. Il a été conservé : retirez d'abord ce qui en dépend.",
  conflict: "La situation a changé entre-temps. Rien n'a été modifié : actualisez l'écran puis recommencez.",
  file_unreadable:
    "Le fichier ne peut pas être lu. Rien n'a été importé : vérifiez qu'il existe toujours et qu'il n'est pas ouvert ailleurs.",
  file_format: "Ce fichier n'a pas le format attendu. Rien n'a été importé : choisissez un autre fichier.",
  firm_newer:
    "Ce dossier a été créé par une version plus récente d'Amiable. Il n'a pas été modifié : installez la dernière version pour l'ouvrir.",
  firm_damaged: "Ce dossier est abîmé. Il n'a pas été modifié : vous pouvez rétablir une sauvegarde.",
  'firm_damaged.migrations':
    "La structure de ce dossier a été modifiée hors d'Amiable. Il n'a pas été touché : rétablissez une sauvegarde.",
  'firm_damaged.orphans':
    "Des liens manquent entre les données de ce dossier. Il n'a pas été touché : rétablissez une sauvegarde.",
  firm_locked:
    "Ce dossier est déjà ouvert, ici ou sur un autre poste. Il n'a pas été touché : fermez-le là où il est ouvert, puis recommencez.",
  disk_full: "Le disque est plein. Rien n'a été enregistré : libérez de la place puis recommencez.",
  busy: "Une autre opération est en cours. Rien n'a changé : attendez qu'elle se termine puis recommencez.",
  cancelled: "L'opération a été annulée. Tout est resté comme avant.",
  internal:
    "Une erreur inattendue est survenue (repère {id}). Rien n'a été enregistré à moitié : recommencez, et si elle revient, signalez-la avec ce repère.",
} as const;
