import { describe, expect, it } from 'vitest';
import { documentOf } from '../fixtures/raw-document.ts';

const BODY = 'The ferry between Torsay and the mainland was cancelled on Tuesday because of the wind, the harbour master said.';

/** What is read of who made a text, when, and what it is called, from the lines over it. */
function headOf(...lines: string[]): { readonly publisher: string; readonly title: string; readonly day: string } {
  const { publisher, title, published } = documentOf([...lines, BODY, 'It is to sail again on Thursday.']).source;
  return { publisher, title, day: `${published.date} ${published.basis}` };
}

describe('the head of a document', () => {
  it.each([
    [
      'a headline over the agency and its day',
      ['Ferry stays in port as storm nears', 'Northern News Agency (NNA)', 'SKERRY, Monday 6 May 2024, 11:30'],
      { publisher: 'Northern News Agency (NNA)', title: 'Ferry stays in port as storm nears', day: '2024-05-06 printed' },
    ],
    [
      'a headline over agency, day and hour between bars',
      ['Ferry stays in port as storm nears', 'Northern News Agency (NNA) | 6 May 2024 | 21:05'],
      { publisher: 'Northern News Agency', title: 'Ferry stays in port as storm nears', day: '2024-05-06 printed' },
    ],
    [
      'a letterhead in capitals that has no noun of publishers',
      ['SEAMEN OF THE NORTH (SOTN)', 'Press notice', 'Skerry, 6 May 2024', 'Crews vote to stay ashore'],
      { publisher: 'Seamen of the North (SOTN)', title: 'Crews vote to stay ashore', day: '2024-05-06 printed' },
    ],
    [
      'the kind of text and its number between letterhead and headline',
      ['MINISTRY OF HARBOURS', 'Press release No. 31/2024', 'Skerry, 6 May 2024', 'Ferry line to be put out to tender'],
      { publisher: 'Ministry of Harbours', title: 'Ferry line to be put out to tender', day: '2024-05-06 printed' },
    ],
    [
      'a paper with its edition, and a reporter below the headline',
      [
        'THE SKERRY HERALD',
        'Late edition printed at Torsay, Monday 6 May 2024',
        '"We were left on the quay"',
        'From our reporter Ada Holm',
      ],
      { publisher: 'The Skerry Herald', title: '"We were left on the quay"', day: '2024-05-06 printed' },
    ],
    [
      'a byline with a place, which is no paper',
      ['THE LAKES COURIER', 'Monday, 6 May 2024', 'Quay is full as storm nears', 'By Ada Holm, Torsay'],
      { publisher: 'The Lakes Courier', title: 'Quay is full as storm nears', day: '2024-05-06 printed' },
    ],
    [
      'a report that has a number and no other headline',
      ['NATIONAL INSTITUTE OF TIDES (NIT)', 'Tides: Situation report No. 6', 'Published 6 May 2024. Data to 5 May 2024, 18:00'],
      { publisher: 'National Institute of Tides (NIT)', title: 'Tides: Situation report No. 6', day: '2024-05-06 printed' },
    ],
    [
      'German',
      ['MINISTERIUM FÜR HÄFEN', 'Pressemitteilung Nr. 31/2024', 'Kiel, 6. Mai 2024', 'Die Fähre bleibt bis Donnerstag im Hafen'],
      { publisher: 'Ministerium für Häfen', title: 'Die Fähre bleibt bis Donnerstag im Hafen', day: '2024-05-06 printed' },
    ],
    [
      'a paper, the day and the number of its page',
      ['Elbe-Merkur, Montag, 6. Mai 2024, Seite 7', 'Die Fähre bleibt bis Donnerstag im Hafen'],
      { publisher: 'Elbe-Merkur', title: 'Die Fähre bleibt bis Donnerstag im Hafen', day: '2024-05-06 partial' },
    ],
    [
      'a paper of no known noun that numbers its pages',
      ['The Skerry Lookout, Monday 6 May 2024, page 3', 'Ferry stays in port as storm nears'],
      { publisher: 'The Skerry Lookout', title: 'Ferry stays in port as storm nears', day: '2024-05-06 partial' },
    ],
    [
      'a paper and its section over place and day',
      ['La Dépêche des Îles – Économie', 'Skerry, lundi 6 mai 2024, 11 h 30', 'Le bac reste au port'],
      { publisher: 'La Dépêche des Îles', title: 'Le bac reste au port', day: '2024-05-06 partial' },
    ],
    [
      'a paper in small letters with a counter',
      ['Голос узбережжя | 6 травня 2024, 08:40 | 57 переглядів', 'Пором лишається в порту до четверга'],
      { publisher: 'Голос узбережжя', title: 'Пором лишається в порту до четверга', day: '2024-05-06 printed' },
    ],
    [
      'a trail of sections',
      ['Harbour Observer > Islands > Torsay', 'Ferry stays in port as storm nears', '6 May 2024'],
      { publisher: 'Harbour Observer', title: 'Ferry stays in port as storm nears', day: '2024-05-06 printed' },
    ],
    [
      'a station on its site',
      ['Radio Torsay online / News / Weather', '6 May 2024', 'Ferry stays in port as storm nears'],
      { publisher: 'Radio Torsay', title: 'Ferry stays in port as storm nears', day: '2024-05-06 printed' },
    ],
  ])('is read with %s', (_, lines, head) => {
    expect(headOf(...lines)).toEqual(head);
  });

  it('names an agency behind a place and a weekday', () => {
    const text = 'SKERRY, Monday (Island Tidings) – The ferry between Torsay and the mainland was cancelled because of the wind.';
    expect(documentOf([text, 'It is to sail again on Thursday.']).source.publisher).toBe('Island Tidings');
  });

  it.each([
    ['a transcript with its day', ['Transcript of the daily briefing, 6 May 2024', 'Ferry stays in port']],
    ['a section with its day', ['Islands | 6 May 2024, 11:30', 'Ferry stays in port as storm nears']],
    ['a headline with its day', ['Ferry stays in port – 6 May 2024']],
    ['a headline in capitals over a headline of its section', ['STORM KEEPS FERRY IN PORT FOR A THIRD DAY, SAYS HARBOUR MASTER.']],
    ['a headline in capitals over the text itself', ['STORM KEEPS FERRY IN PORT']],
  ])('takes %s for no publisher', (_, lines) => {
    expect(headOf(...lines).publisher).toBe('Not named');
  });
});
