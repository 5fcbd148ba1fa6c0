import { cue } from '../language/cue.ts';
import type { Status } from '../model/fact.ts';

/** What has reached its destination; no status of a promise says as much, so it is asked for by a word of its own. */
export type AskedStatus = Status | 'delivered';

/** The forms that name each status in questions, by language. A status is read only where money or an event has it. */
const FORMS: readonly { readonly status: AskedStatus; readonly matches: RegExp }[] = [
  {
    status: 'proposed',
    matches: cue(`
      propose* | proposal* | propos* | vorgeschlagen* | vorschlag* | vorschlug | propuesta* | propuso | zaproponowa* | propozyc* |
      запропон* | пропоз* | пропону*
    `),
  },
  {
    status: 'pledged',
    matches: cue(`
      pledge* | pledging | promis* | zugesagt* | zusage* | versproch* | promett* | promet* | prometi* | obieca* | zobowiaz* | обіця* |
      зобов*
    `),
  },
  {
    status: 'committed',
    matches: cue(`
      committed | commit | commits | committing | engage* | verpflicht* | bereitgestellt zugesagt | comprometi* | przeznaczy* |
      zadeklarowa* | виділи*
    `),
  },
  { status: 'allocated', matches: cue(`allocat* | alloue* | zugewiesen | asignad* | przydziel*`) },
  {
    status: 'provided',
    matches: cue(`
      provided | provide | provides | gave | given | granted | fourni* | accorde* | geleistet* | bereitgestellt* | gegeben |
      proporcion* | aporta* | aporto | dieron | dio | udzieli* | dostarczono | przekaza* | надал* | надан*
    `),
  },
  {
    status: 'disbursed',
    matches: cue(`
      disburs* | paid out | paid | spent | transferred | wired | debourse* | verse | versee | versees | ausgezahlt* | ausbezahlt |
      desembols* | pagad* | pago | wyplac* | wydan* | виплач* | витрач*
    `),
  },
  {
    status: 'delivered',
    matches: cue(`
      delivered | shipped | handed over | livre | livree | livres | livrees | geliefert* | entregad* | entrego | dostarczy* |
      dostarczon* | доставлен* | поставлен* | отримал*
    `),
  },
];

/** The statuses that a folded question speaks of, in the order of the scale. */
export function readStatuses(folded: string): AskedStatus[] {
  return FORMS.filter(({ matches }) => matches.test(folded)).map(({ status }) => status);
}
