import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await measlesPack();

/** Subject, property, number, unit and day of each count of a text of 30 March 2026. */
function counts(text: string, publisher = 'The Merrow Lantern', language = 'en') {
  const published = { date: '2026-03-30', basis: 'printed', note: 'Printed whole.' } as const;
  return extractCandidates(wireDocument(text, { published, publisher, language }), pack).flatMap(({ subject, property, value, period }) =>
    value.kind === 'count' ? [[subject, property, value.amount, value.unit, ...(period ? [period.start] : [])].join(' ')] : [],
  );
}

describe('a figure behind a label', () => {
  it('is of whoever publishes the list, where the label names nobody', () => {
    const list = '• Inpatients with measles in our three houses: 21\n• Of these in intensive care: 3\n• Isolation beds: 40';
    expect(counts(list, 'St Orrin Hospitals Trust')).toEqual([
      'hospitals-trust in-hospital 21 inpatients',
      'hospitals-trust intensive-care 3 people in intensive care',
      'hospitals-trust beds 40 isolation beds',
    ]);
    expect(counts('• Inpatients with measles: 21', 'ST ORRIN HOSPITALS TRUST')).toEqual(['hospitals-trust in-hospital 21 inpatients']);
  });

  it('is of whom the label names, and a part of it too', () => {
    expect(counts('Patients in Quillhaven Infirmary: 4\nAmong them in intensive care: 1', 'St Orrin Hospitals Trust')).toEqual([
      'quillhaven-infirmary in-hospital 4 patients',
      'quillhaven-infirmary intensive-care 1 people in intensive care',
    ]);
  });

  it('is of the outbreak where a paper gives the list', () => {
    expect(counts('Confirmed cases of measles: 120')).toEqual(['outbreak cases 120 cases']);
  });

  it('is told of none of those who are counted behind it', () => {
    expect(counts('Isolation beds: 31, nine of them opened on Friday at Merrow General', 'St Orrin Hospitals Trust')).toEqual([
      'hospitals-trust beds 31 isolation beds',
    ]);
  });

  it('is of the day of which the line at the head gives the figures', () => {
    expect(counts('Sunday 29 March 2026, numbers of 07:30\n- Isolation beds: 40', 'St Orrin Hospitals Trust')).toEqual([
      'hospitals-trust beds 40 isolation beds 2026-03-29',
    ]);
  });

  it('leaves a sentence with a colon as it is', () => {
    expect(counts('There are 130 confirmed cases in Sallowmere: 12 more than on Friday.')).toContain('outbreak cases 130 cases');
  });
});
