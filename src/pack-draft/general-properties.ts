import type { WordsByLanguage } from '../model/entity.ts';
import type { Property, StatementTemplate } from '../model/property.ts';

type General = Pick<Property, 'id' | 'label' | 'value'> &
  Partial<Pick<Property, 'role' | 'templates'>> & { readonly words: WordsByLanguage };

function dated(verb: NonNullable<StatementTemplate['verb']>): StatementTemplate {
  return { text: '{subject} {verb} {value}', verb, tense: 'past', values: ['date'] };
}

/** What can be said on any subject, with the words by which it is asked for in the six languages that are read. */
const GENERAL: readonly General[] = [
  {
    id: 'statement',
    label: 'statement',
    value: ['text', 'none'],
    words: {
      en: ['statement'],
      fr: ['déclaration'],
      de: ['Aussage'],
      es: ['declaración'],
      pl: ['oświadczenie'],
      uk: ['заява'],
    },
  },
  {
    id: 'money',
    label: 'money',
    value: ['money', 'none'],
    words: {
      en: ['money', 'cost', 'costs', 'price', 'budget', 'funding', 'pay', 'paid', 'give', 'gave', 'contribut*'],
      fr: ['argent', 'coût*', 'prix', 'budget', 'payer', 'payé*', 'paie', 'dépens*', 'versé*'],
      de: ['Geld', 'Kosten', 'kostet', 'Preis', 'Budget', 'zahlt*', 'gezahlt', 'bezahlt*', 'ausgegeben'],
      es: ['dinero', 'coste', 'costo', 'precio', 'presupuesto', 'pagar', 'pagó', 'pagado', 'gast*'],
      pl: ['pieniądz*', 'koszt*', 'cena', 'budżet*', 'płac*', 'zapłac*', 'wydał*'],
      uk: ['гроші', 'кошт*', 'вартість', 'ціна', 'бюджет*', 'плат*', 'заплат*', 'сплат*', 'витрат*'],
    },
  },
  {
    id: 'number',
    label: 'number',
    value: ['count', 'none'],
    words: {
      en: ['number', 'total'],
      fr: ['nombre', 'total'],
      de: ['Zahl', 'Anzahl'],
      es: ['número', 'total'],
      pl: ['liczba'],
      uk: ['кількість', 'число'],
    },
  },
  {
    id: 'share',
    label: 'share',
    value: ['share', 'none'],
    words: {
      en: ['share', 'percentage', 'per cent', 'percent'],
      fr: ['part', 'pourcentage'],
      de: ['Anteil', 'Prozent'],
      es: ['porcentaje', 'proporción'],
      pl: ['odsetek', 'procent*'],
      uk: ['частка', 'відсот*'],
    },
  },
  {
    id: 'date',
    label: 'date',
    value: ['date', 'none'],
    words: {
      en: ['date', 'day', 'take place', 'took place', 'scheduled'],
      fr: ['date', 'jour', 'aura lieu', 'a eu lieu'],
      de: ['Datum', 'Termin', 'Tag', 'findet statt'],
      es: ['fecha', 'día', 'tendrá lugar', 'tuvo lugar'],
      pl: ['data', 'termin', 'dzień'],
      uk: ['дата', 'день', 'відбудеться', 'відбулося'],
    },
  },
  {
    id: 'start',
    label: 'start',
    value: ['date', 'none'],
    templates: { en: [dated({ base: 'begin', past: 'began', participle: 'begun' })] },
    words: {
      en: ['begin*', 'began', 'begun', 'start*', 'opens', 'opened', 'to open', 'will open', 'opening'],
      fr: ['commenc*', 'débute*', 'début', 'ouvr*', 'ouverture'],
      de: ['beginn*', 'begann', 'begonnen', 'Start', 'startet', 'eröffnet', 'Eröffnung'],
      es: ['comienz*', 'comenz*', 'empieza*', 'empez*', 'inicio', 'abre', 'abrió', 'abrirá', 'apertura'],
      pl: ['rozpocz*', 'zaczyna', 'zaczęł*', 'początek', 'otwar*', 'otwarci*'],
      uk: ['почина*', 'почал*', 'почнеться', 'початок', 'відкри*'],
    },
  },
  {
    id: 'finished',
    label: 'completion',
    value: ['date', 'none'],
    templates: { en: [dated({ base: 'be finished', past: 'was finished', participle: 'been finished' })] },
    words: {
      en: ['finished', 'completed', 'completion', 'be finished', 'be completed', 'get finished'],
      fr: ['achev*', 'terminé*', 'achèvement'],
      de: ['fertiggestellt', 'fertig', 'Fertigstellung', 'vollendet'],
      es: ['terminad*', 'acabad*', 'finalizad*', 'finalización'],
      pl: ['ukończ*', 'ukończenie', 'gotow*'],
      uk: ['завершен*', 'завершення', 'добудован*'],
    },
  },
  {
    id: 'end',
    label: 'end',
    value: ['date', 'none'],
    templates: { en: [dated({ base: 'end', past: 'ended' })] },
    words: {
      en: ['come to an end', 'came to an end', 'will end', 'has ended', 'had ended', 'runs until', 'expires', 'expired'],
      fr: ['prend fin', 'a pris fin', 'prendra fin', 'se termine', 'expire*'],
      de: ['endet', 'endete', 'enden', 'läuft bis', 'läuft ab'],
      es: ['termina', 'terminó', 'terminará', 'acaba', 'vence'],
      pl: ['kończy się', 'zakończył*', 'zakończy się', 'wygasa'],
      uk: ['закінчується', 'закінчи*', 'спливає'],
    },
  },
  {
    id: 'length',
    label: 'length of time',
    value: ['duration', 'none'],
    words: {
      en: ['how long', 'duration', 'lasted'],
      fr: ['durée', 'combien de temps'],
      de: ['Dauer', 'wie lange'],
      es: ['duración', 'cuánto tiempo'],
      pl: ['jak długo', 'czas trwania'],
      uk: ['тривалість', 'як довго'],
    },
  },
  {
    id: 'participants',
    label: 'who took part',
    value: ['entities', 'none'],
    role: 'participant',
    words: {
      en: ['took part', 'take part', 'attended', 'participants'],
      fr: ['participants', 'ont participé'],
      de: ['Teilnehmer', 'nahmen teil'],
      es: ['participantes', 'participaron'],
      pl: ['uczestnicy', 'wzięli udział'],
      uk: ['учасники', 'взяли участь'],
    },
  },
  {
    id: 'place',
    label: 'place',
    value: ['entities', 'text', 'none'],
    role: 'place',
    words: {
      en: ['place', 'location'],
      fr: ['lieu', 'endroit'],
      de: ['Ort'],
      es: ['lugar', 'sitio'],
      pl: ['miejsce'],
      uk: ['місце'],
    },
  },
];

/** The general properties with their words in the languages of a pack, in the form that properties.yaml writes. */
export function generalProperties(languages: readonly string[]) {
  return GENERAL.map(({ words, ...property }) => ({
    ...property,
    synonyms: Object.fromEntries(Object.entries(words).filter(([language]) => languages.includes(language))),
  }));
}
