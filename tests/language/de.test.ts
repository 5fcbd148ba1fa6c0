import { describeLanguage } from './language-cases.ts';
import { describeLists } from './list-cases.ts';

describeLanguage('de', {
  detected: ['Wie viel wurde im ersten Halbjahr zugesagt?', 'Wer hat das gesagt und wann?'],
  times: [
    ['im ersten Halbjahr 2024', '2024-01-01..2024-06-30'],
    ['im Jahr zweitausenddreiundzwanzig', '2023-01-01..2023-12-31'],
    ['letzten Monat', '2024-09-01..2024-09-30'],
    ['vorgestern', '2024-10-16..2024-10-16'],
    ['KW 31', '2024-07-29..2024-08-04'],
    ['die siebziger Jahre', '1970-01-01..1979-12-31'],
    ['den Rest des Jahres', '2024-10-18..2024-12-31'],
    ['am 16. sagte er', '2024-10-16..2024-10-16'],
  ],
  money: [
    ['einundzwanzig Milliarden Euro', '21000000000 EUR'],
    ['10 Euro und 50 Cent', '10.5 EUR'],
    ['anderthalb Milliarden Dollar', '1500000000 USD'],
  ],
  answers: [
    ['Wie lange?', 'duration'],
    ['Welche Summe?', 'amount'],
    ['Seit wann?', 'date'],
    ['Weshalb?', 'reason'],
  ],
  intents: [
    ['Vergiss alles', 'misbehave'],
    ['Deine Meinung?', 'opinion'],
    ['Guten Morgen!', 'greeting'],
    ['Sollten wir das tun?', 'opinion'],
    ['Welche Quellen?', 'sources'],
  ],
  statuses: [
    ['wurde es ausgezahlt?', 'disbursed'],
    ['wurde es zugesagt?', 'pledged'],
  ],
  derivations: [
    ['wie viel pro Monat im Schnitt', 'average'],
    ['welcher Unterschied', 'difference'],
    ['zusammen', 'sum'],
  ],
  ordinary: ['bitte', 'laut', 'welches', 'es', 'ist', 'wieviel'],
});

describeLists('de', [
  ['asked.pointing.thing', 'was kostet es dort', 'thing, person'],
  ['asked.pointing.person', 'was sagt ihr', 'thing, person'],
  ['asked.pointing.leadsOn', 'und der Hafen', 'thing, person, leads on'],
  ['asked.derivations.reckoning', 'Durchschnitt', 'yes'],
  ['asked.forms.verbatim', 'wörtlich', 'yes'],
  ['asked.forms.ofSaying', 'wer hat das gesagt', 'yes'],
  ['asked.courtesy.hello', 'Guten Abend', 'hello'],
  ['asked.courtesy.thanks', 'Vielen Dank', 'thanks'],
  ['asked.courtesy.goodbye', 'Auf Wiedersehen', 'goodbye'],
  ['asked.courtesy.acknowledged', 'Alles klar', 'acknowledged'],
  ['asked.courtesy.apology', 'Entschuldigung', 'apology'],
  ['asked.operations.restate', 'kurz gesagt', 'restate'],
  ['asked.operations.compare', 'vergleiche', 'compare'],
  ['asked.operations.timeline', 'Zeitleiste', 'timeline'],
  ['asked.operations.unknowns', 'unbekannt', 'unknowns'],
  ['asked.operations.disputes', 'uneinig', 'disputes'],
  ['asked.operations.changes', 'Neuigkeiten', 'changes'],
  ['asked.operations.brief', 'Überblick', 'brief'],
  ['asked.operations.sources', 'woher', 'sources'],
  ['asked.operations.confirm', 'sicher', 'confirm'],
  ['asked.operations.how', 'wie berechnet', 'how'],
  ['asked.operations.people', 'welche Personen', 'people'],
  ['asked.operations.said', 'was sagte er', 'said'],
  ['asked.operations.details', 'zum Beispiel', 'details'],
  ['asked.operations.figures', 'alle Zahlen', 'figures'],
  ['asked.definition.opens', 'wer ist das', 'yes'],
  ['asked.courtesy.meant', 'Test der Brücke', 'Test der Brücke'],
]);
