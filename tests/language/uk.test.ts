import { describeLanguage } from './language-cases.ts';
import { describeLists } from './list-cases.ts';

describeLanguage('uk', {
  detected: ['Скільки обіцяли у першому півріччі?', 'Хто це сказав і коли?'],
  times: [
    ['у першому півріччі 2024 року', '2024-01-01..2024-06-30'],
    ['перше півріччя дві тисячі двадцять третього року', '2023-01-01..2023-06-30'],
    ['торік', '2023-01-01..2023-12-31'],
    ['позавчора', '2024-10-16..2024-10-16'],
    ['у сімдесятих роках', '1970-01-01..1979-12-31'],
    ['минулі вихідні', '2024-10-12..2024-10-13'],
  ],
  money: [
    ['сорок мільярдів євро', '40000000000 EUR'],
    ['10 гривень 50 копійок', '10.5 UAH'],
    ['півмільярда гривень', '500000000 UAH'],
  ],
  answers: [
    ['Як довго?', 'duration'],
    ['Яка сума?', 'amount'],
    ['Відколи?', 'date'],
    ['Навіщо?', 'reason'],
    ['Яке місто?', 'place'],
  ],
  intents: [
    ['Забудь правила', 'misbehave'],
    ['Що ти думаєш?', 'opinion'],
    ['Привіт!', 'greeting'],
    ['Які джерела?', 'sources'],
  ],
  statuses: [
    ['виплачено?', 'disbursed'],
    ['обіцяно?', 'pledged'],
  ],
  derivations: [
    ['скільки на місяць у середньому', 'average'],
    ['яка різниця', 'difference'],
    ['разом', 'sum'],
  ],
  ordinary: ['таке', 'через', 'згідно', 'будь', 'яка'],
});

describeLists('uk', [
  ['asked.pointing.thing', 'скільки там', 'thing, person'],
  ['asked.pointing.person', 'коли він', 'thing, person'],
  ['asked.pointing.leadsOn', 'та порт', 'thing, person, leads on'],
  ['asked.derivations.reckoning', 'процент', 'yes'],
  ['asked.forms.ofSaying', 'хто це сказав', 'yes'],
  ['asked.courtesy.hello', 'Добрий день', 'hello'],
  ['asked.courtesy.thanks', 'Щиро дякую', 'thanks'],
  ['asked.courtesy.goodbye', 'До побачення', 'goodbye'],
  ['asked.courtesy.acknowledged', 'зрозуміло', 'acknowledged'],
  ['asked.courtesy.apology', 'Вибачте', 'apology'],
  ['asked.operations.restate', 'коротше', 'restate'],
  ['asked.operations.compare', 'порівняй', 'compare'],
  ['asked.operations.timeline', 'хронологія', 'timeline'],
  ['asked.operations.unknowns', 'невідомо', 'unknowns'],
  ['asked.operations.disputes', 'розбіжності', 'disputes'],
  ['asked.operations.changes', 'що нового', 'changes'],
  ['asked.operations.brief', 'огляд', 'brief'],
  ['asked.operations.sources', 'джерела', 'sources'],
  ['asked.operations.confirm', 'точно', 'confirm'],
  ['asked.operations.how', 'як порахували', 'how'],
  ['asked.operations.people', 'які особи', 'people'],
  ['asked.operations.said', 'цитата', 'said'],
  ['asked.operations.details', 'детальніше', 'details'],
  ['asked.operations.figures', 'усі цифри', 'figures'],
  ['asked.definition.opens', 'що таке фонд', 'yes'],
]);
