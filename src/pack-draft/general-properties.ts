import type { WordsByLanguage } from '../model/entity.ts';
import type { Property } from '../model/property.ts';

type General = Pick<Property, 'id' | 'label' | 'value'> & Partial<Pick<Property, 'role'>> & { readonly words: WordsByLanguage };

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
      en: ['money', 'cost', 'costs', 'price', 'budget', 'funding'],
      fr: ['argent', 'coût*', 'prix', 'budget'],
      de: ['Geld', 'Kosten', 'kostet', 'Preis', 'Budget'],
      es: ['dinero', 'coste', 'costo', 'precio', 'presupuesto'],
      pl: ['pieniądz*', 'koszt*', 'cena', 'budżet*'],
      uk: ['гроші', 'кошт*', 'вартість', 'ціна', 'бюджет*'],
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
