import type { Richiesta3002 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { massimo, type AggregatiInterrogazione } from './3002-lettura.ts';
import { codiceIncongruenza } from './persone-cercate.ts';

const campo = 'criteriRicerca';

/** Why nothing is shown: nobody, somebody else, or somebody whom only another municipality may see. */
function niente(
  { criteriRicerca }: Richiesta3002,
  { chiave, incongruenti, altrove }: AggregatiInterrogazione,
): Rilievo {
  if (incongruenti) return rilievo(codiceIncongruenza(chiave, criteriRicerca), { campo });
  return rilievo(altrove ? 'EN493' : 'EN122', { campo });
}

/** What the register says of a query (services.md 3002). */
export function controllaInterrogazione(
  richiesta: Richiesta3002,
  a: AggregatiInterrogazione,
  comune: string,
): Rilievo[] {
  const { trovati, scheda } = a;
  if (a.famigliePerNumero > 1) return [rilievo('EN313', { campo: `${campo}.idFamigliaConvivenzaComune` })];
  if (trovati.length === 0 && !scheda) return [niente(richiesta, a)];
  if (scheda) {
    const { famiglia } = scheda;
    if (!famiglia.incompleta) return [];
    return [rilievo(famiglia.comune === comune ? 'EN213' : 'EN492', { campo })];
  }
  if (trovati.length > massimo) {
    const { cognome, nome } = richiesta.criteriRicerca;
    const omonimi = cognome !== undefined && nome !== undefined && richiesta.datiNascita !== undefined;
    return [rilievo(omonimi ? 'EN175' : 'EN115', { campo })];
  }
  const [uno] = trovati;
  const mio = uno?.soggetto.comune === comune;
  if (trovati.length === 1 && uno?.famiglia?.incompleta === true && !mio)
    return [rilievo('EN214', { campo })];
  if (trovati.length > 1 || !mio) return [rilievo('EN528', { campo })];
  return [];
}
