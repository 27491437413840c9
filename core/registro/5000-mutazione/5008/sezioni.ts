import type { Richiesta5008 } from '#contract/anpr/index.ts';
import {
  controllaLuogo,
  controllaScheda,
  controllaSentenza,
  haTipo,
  soloPertinenti,
  type CodiciLuogo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { convivenzaDi, matrimonioDi, unioneDi } from '../../legami.ts';
import type { Caso } from './caso.ts';

/** Tab. 2. */
const italia = '100';
const luogoMorte = {
  comune: { inesistente: 'EC106', altroCodice: 'EC108', nonAllora: 'EC109' },
  stato: { inesistente: 'EC170', altroNome: 'EC171' },
} as const satisfies CodiciLuogo;

/**
 * A bond sent in part is judged as it will be: what the request leaves out is what the record has, unless it is a new one
 * after the end of another.
 */
function comeSara(r: Richiesta5008, { soggetto }: Caso): Richiesta5008 {
  const { dati } = soggetto;
  const { matrimonio, unioneCivile, convivenzaDiFatto } = dati;
  const conFine = haTipo(r, '13', '14');
  const sposato = conFine || (r.matrimonio && matrimonioDi(dati)?.attivo);
  const unito = r.unioneCivile && (haTipo(r, '19') || unioneDi(dati)?.attivo);
  const convive = r.convivenzaDiFatto && (haTipo(r, '17') || convivenzaDi(dati)?.attivo);
  return {
    ...r,
    ...(matrimonio && sposato && { matrimonio: { ...matrimonio, ...r.matrimonio } }),
    ...(unioneCivile && unito && { unioneCivile: { ...unioneCivile, ...r.unioneCivile } }),
    ...(convivenzaDiFatto &&
      convive && { convivenzaDiFatto: { ...convivenzaDiFatto, ...r.convivenzaDiFatto } }),
  };
}

/** Every section that the kinds take, judged against the person that the register knows. */
export function controllaSezioni(caso: Caso): Rilievo[] {
  const { soggetto, oggi, dal, luoghi } = caso;
  const { dati, stato } = soggetto;
  const richiesta = comeSara(soloPertinenti(caso.richiesta), caso);
  const { generalitaDaModificare, datiDecesso } = richiesta;
  const contesto = {
    ...{ oggi, decorrenza: dal, luoghi, mutazione: true },
    dataNascita: dati.generalita.dataNascita,
    sesso: dati.generalita.sesso,
    italiano: dati.cittadinanza?.some(({ codiceStato }) => codiceStato === italia),
  };
  const evento = datiDecesso?.eventoDecesso;
  return [
    ...controllaScheda(
      richiesta,
      { campo: 'generalitaDaModificare', dato: generalitaDaModificare, aire: stato === 'aire' },
      contesto,
    ),
    ...controllaSentenza('datiDecesso.sentenza', datiDecesso?.sentenza, contesto),
    ...controllaLuogo(
      'datiDecesso.eventoDecesso.luogoEvento',
      evento?.luogoEvento,
      evento?.dataEvento,
      luogoMorte,
      luoghi,
    ),
  ];
}
