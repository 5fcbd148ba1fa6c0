import type { PolarityWords } from '../polarity-words.ts';

export const frenchPolarity: PolarityWords = {
  code: 'fr',
  negatesForward: false,
  exempt:
    'pas seulement|pas uniquement|pas moins|pas plus|non seulement|sans doute|nul doute|pas avant|pas moins de|pas plus de|pas plus tard|sans hésiter|premier pas|un pas|plus|peux annoncer|peux confirmer|peut annoncer|peut confirmer|pouvons annoncer|pouvons confirmer',
  negates:
    "ne saurait|ne sauraient|ne peut|ne peuvent|ne pouvait|ne pouvaient|ne put|pas|jamais|aucun|aucune|aucuns|ni|nullement|guère|non|personne|rien|sans *er|sans *ir|n'* plus|ne _ plus|faute de|au lieu de|échou* à|manqu* de",
  denies:
    "à tort|faussement|dément*|nie|nient|nié|nier|conteste que|contesté que|rejet* l'affirmation|il est faux que|aucun accord|pas d'accord|renonc* à|annul*|suspend*|retir*|s'est rétract*|exclu*",
  refuses: "refus*|s'oppos*|bloqu*|rejet*|décliné",
  doubts:
    'ne saurait confirmer|ne peut confirmer|ne saurait dire|ne peut dire|apparemment|vraisemblablement|probablement|semble avoir|semblent avoir|rumeur*|selon des rumeurs|prétendu*|prétendument|présumé*|aurait|auraient|on ignore|incertain*|pas clair|peu clair|non confirmé*|pas confirmé*|pas confirmer|ni confirmé ni démenti|ni confirmer ni démentir|refus* de confirmer|refus* de dire|refus* de commenter|sans confirmation|si le|si la|demande si|doute*|allégation*|spécul*',
  opensDoubt: "est-ce que|l'information selon laquelle|les informations selon lesquelles",
  plans:
    "prévoi*|prévu*|envisag*|compte *er|comptent *er|a l'intention|ont l'intention|projette*|projet de|entend *er|entendent *er|propos* de|espère *er|s'apprête*|souhait*|veut|veulent|vise à|visent à|en discussion|devrait|devraient",
  possible: 'pourrait|pourraient|peut|peuvent|éventuellement|peut-être|possible',
  conditions: 'si|à condition|sous réserve|à moins que|pourvu que|en cas de|dépend*|tant que|sauf si|en fonction de',
  wishes: 'appel* à|exhort*|réclam*|exig*|demand*|doit|doivent|il faut|il faudrait|invit* à|presse|pressé|plaid*',
  saysFalse:
    'est faux|sont faux|est fausse|sont fausses|est infondé*|sont infondé*|sans fondement|inventé*|mensonge*|fausse nouvelle|sont erroné*|est erroné*',
  saysOpen: "n'est pas confirmé*|ne sont pas confirmé*|reste* à confirmer|incertain*|circul*",
  saysDenied: "a été démenti*|ont été démenti*|a été refusé*|a été annulé*|ont été annulé*|a été bloqué*|a été rejeté*|tombé* à l'eau",
  promises: "promis|promet*|s'engag*|s'est engag*|engagé à",
  promised: 'fournirait|verserait|donnerait',
  topics: 'sur les|des|quant aux',
  forwardOnly: '',
  factual: '',
  breaks: 'mais|tandis que|alors que|bien que|quoique|cependant|toutefois|pourtant',
  subordinates: 'bien que|quoique|après|avant|depuis|quand|lorsque|parce que|comme|interrogé*|malgré|contrairement à',
  relatives: 'qui|que|dont|où|lequel|laquelle',
  anaphors: 'les|la|le|en|cela|ceux-ci|celles-ci',
  finite: 'a|ont|est|sont|va|le _|la _|elle _|il _',
  tells:
    "a|ont|avait|avaient|est|sont|était|étaient|donné*|donne|donnent|fourni*|fournit|fournissent|livré*|livre|livrent|versé*|verse|versent|payé*|paie|accordé*|accorde|octroyé*|alloué*|alloue|débloqué*|débloque|engagé*|engage|engagent|promis|promise*|promet|promettent|annoncé*|annonce|annoncent|approuvé*|adopté*|décidé*|décide|signé*|confirmé*|confirme|proposé*|propose|reçu*|reçoit|envoyé*|envoie|transféré*|dépensé*|investi*|consacré*|consacre|atteint|atteignent|s'élève|s'élèvent|s'élevait|représente*|porte|porté*|compte|comptait|recensé*|enregistré*|soigné*|vacciné*|mort*|décédé*|travaille*|emploie*|coûte*|coûté|augmenté*|augmente|passé*|passe|baissé*|réduit*|réduit|doublé*|réuni*|ouvert*|ouvre|fermé*|commencé*|commence|eu lieu|aura lieu|arrivé*|commandé*|acheté*",
  bare: '',
  tellsTo: 'promis|engagé*|engagent|accepté|décidé|continue*|commencé|contribué',
  tellsThat:
    'dit|déclaré|annoncé|annonce|confirmé|confirme|affirmé|affirme|souligné|souligne|ajouté|ajoute|précisé|précise|indiqué|indique|rappelé|rappelle|expliqué|rapporté|rapporte|fait|décidé|montre*|promis|assuré',
  promisesNamed: '',
  sums: '',
};
